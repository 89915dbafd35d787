using System.Globalization;
using Gateway.Ops.Markup;
using Gateway.Ops.Messages;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Ops.Conversations;

/// <summary>Messages as arrows between lanes: CPMS at the left, then each partner in the order in which it came in.</summary>
internal sealed class LaneChart
{
    private const int TimeWidth = 90;
    private const int LaneWidth = 250;
    private const int RowHeight = 40;
    private const int HeadHeight = 34;
    private const int NameLimit = 34;

    private readonly IReadOnlyList<MessageRow> _rows;
    private readonly List<string> _lanes;

    private LaneChart(IReadOnlyList<MessageRow> rows)
    {
        _rows = rows;
        _lanes = ["CPMS", .. rows.Select(row => row.Partner).Distinct(StringComparer.Ordinal)];
    }

    private int Width => TimeWidth + 60 + ((_lanes.Count - 1) * LaneWidth) + 60;

    private int Height => HeadHeight + (_rows.Count * RowHeight) + 8;

    /// <summary>Draws the chart.</summary>
    /// <param name="rows">The messages, oldest first, at least one.</param>
    public static Html Draw(IReadOnlyList<MessageRow> rows) => new LaneChart(rows).Draw();

    private Html Draw() => Html.Of($"""
        <svg class="lane-chart" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" role="group" aria-label="Messages between CPMS and its partners, oldest first">
        <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker></defs>
        {_lanes.Select(Lane)}
        {_rows.Select(Arrow)}
        </svg>
        """);

    private Html Lane(string name, int index) => Html.Of($"""
        <g class="lane"><rect x="{X(index) - 46}" y="2" width="92" height="22" rx="4"/><text x="{X(index)}" y="17" text-anchor="middle">{name}</text>
        <line x1="{X(index)}" y1="26" x2="{X(index)}" y2="{Height}"/></g>
        """);

    private Html Arrow(MessageRow row, int index)
    {
        int lane = _lanes.IndexOf(row.Partner, 1);
        bool isToUs = row.Direction is MessageDirection.Inbound or MessageDirection.InboundReply;
        int y = HeadHeight + (index * RowHeight) + 26;
        int from = isToUs ? X(lane) - 2 : X(0) + 2;
        int to = isToUs ? X(0) + 3 : X(lane) - 3;
        string answer = row.Direction is MessageDirection.Reply or MessageDirection.InboundReply ? " answer" : "";
        string bad = row.Verdict is Verdict.Valid ? "" : " not-valid";
        return Html.Of($"""
            <text class="at" x="4" y="{y + 4}">{row.At.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)}</text>
            <a class="row" href="/messages/{row.Id}"><title>{MessageTable.NameOf(row)}, {Badges.Words(row.Direction)}, {row.Verdict.ToString()}, {Badges.Words(row.Status)}</title>
            <g class="message {Badges.ClassOf(row.Status)}{answer}{bad}"><rect class="hit" x="{X(0)}" y="{y - 20}" width="{X(lane) - X(0)}" height="{RowHeight - 8}"/>
            <line x1="{from}" y1="{y}" x2="{to}" y2="{y}" marker-end="url(#tip)"/>
            <text x="{X(lane) - (LaneWidth / 2.0)}" y="{y - 6}" text-anchor="middle">{Name(row)}</text></g></a>
            """);
    }

    private static int X(int lane) => TimeWidth + 60 + (lane * LaneWidth);

    private static string Name(MessageRow row)
    {
        string name = MessageTable.NameOf(row);
        string cut = name.Length > NameLimit ? name[..(NameLimit - 1)] + "…" : name;
        return row.Status is MessageStatus.Done ? cut : $"{cut} · {Badges.Words(row.Status).ToLowerInvariant()}";
    }
}
