using Gateway.Ops.Markup;
using Processing.Stores.Messages;

namespace Gateway.Ops.Messages;

/// <summary>Messages as a table; each row opens with the link in it.</summary>
internal static class MessageTable
{
    /// <summary>Draws the table.</summary>
    /// <param name="rows">The messages.</param>
    /// <param name="now">The time, UTC.</param>
    public static Html Draw(IReadOnlyList<MessageRow> rows, DateTimeOffset now) => Html.Of($"""
        <div class="scroll"><table class="list messages">
        <caption class="unseen">Messages, newest first</caption>
        <thead><tr><th scope="col">Time</th><th scope="col"><span class="unseen">Direction</span></th><th scope="col">Partner</th>
        <th scope="col">Message</th><th scope="col">Identification</th><th scope="col">Verdict</th><th scope="col">Status</th>
        <th scope="col" class="number">Size</th><th scope="col">Conversation</th></tr></thead>
        <tbody>
        {rows.Select(row => Row(row, now))}
        </tbody></table></div>
        """);

    private static Html Row(MessageRow row, DateTimeOffset now) => Html.Of($"""
        <tr><td class="time">{Figures.Time(row.At, now)}</td><td>{Badges.Of(row.Direction)}</td><td>{row.Partner}</td>
        <td><a class="row" id="m-{row.Id}" href="/messages/{row.Id}">{NameOf(row)}</a></td>
        <td class="id">{row.Identification}</td>
        <td>{Badges.Of(row.Verdict)}{(row.FindingsTotal > 0 ? Html.Of($""" <span class="count" title="{row.FindingsTotal} findings">{row.FindingsTotal}</span>""") : Html.None)}</td>
        <td>{Badges.Of(row.Status)}</td><td class="number">{Figures.Bytes(row.LengthBytes)}</td>
        <td class="id"><a href="/conversations/{row.ConversationId}" title="{row.ConversationId}">{Figures.Short(row.ConversationId)}</a></td></tr>
        """);

    /// <summary>The root element, or that there is none.</summary>
    /// <param name="row">The message.</param>
    public static string NameOf(MessageRow row) => row.MessageType.Length == 0 ? "(unreadable)" : row.MessageType;
}
