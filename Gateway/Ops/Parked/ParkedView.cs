using Gateway.Ops.Markup;
using Gateway.Ops.Messages;
using Gateway.Ops.OneMessage;
using Processing.Stores.Work;

namespace Gateway.Ops.Parked;

/// <summary>The page of parked messages.</summary>
internal sealed class ParkedView(
    IReadOnlyList<ParkedMessage> parked, int pageSize, Visitor visitor, Html tokenField, DateTimeOffset now)
{
    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <div class="head"><h1>Parked</h1> <span class="summary">set aside for somebody to look; nothing else waits for them</span></div>
        {(parked.Count == 0 ? Html.Of($"""<p class="empty">Nothing is parked.</p>""") : Table)}
        {(parked.Count > pageSize ? Html.Of($"""<nav class="paging" aria-label="Pages"><a id="older" rel="next" href="/parked?before={parked[pageSize - 1].Row.Id}">Older</a></nav>""") : Html.None)}
        """);

    private Html Table => Html.Of($"""
        <div class="scroll"><table class="list parked-list">
        <thead><tr><th scope="col">Time</th><th scope="col"><span class="unseen">Direction</span></th><th scope="col">Partner</th><th scope="col">Message</th><th scope="col">Where</th>
        <th scope="col">Reason</th>{(visitor.IsOps ? Html.Of($"""<th scope="col">Way back</th>""") : Html.None)}</tr></thead>
        <tbody>{parked.Take(pageSize).Select(Row)}</tbody></table></div>
        """);

    private Html Row(ParkedMessage one) => Html.Of($"""
        <tr><td class="time">{Figures.Time(one.Row.At, now)}</td><td>{Badges.Of(one.Row.Direction)}</td><td>{one.Row.Partner}</td>
        <td><a class="row" href="/messages/{one.Row.Id}">{MessageTable.NameOf(one.Row)}</a></td><td>{Where(one)}</td>
        <td class="reason">{Reason(one)}</td>{(visitor.IsOps ? Html.Of($"<td>{WayBack(one)}</td>") : Html.None)}</tr>
        """);

    private static string Where(ParkedMessage one) => one switch
    {
        { Outbox: { } item } => $"outbox, {item.Operation}, {item.Attempts} attempts",
        { Work: { } work } => $"pipeline, step {work.Step}",
        _ => "log",
    };

    private string Reason(ParkedMessage one) => ContentAccess.ParkedReasonFor(
        one.Work?.ParkedReason ?? one.Outbox?.ParkedReason ?? one.Journal.LastOrDefault(entry => entry.Outcome == "Parked")?.Reason,
        one.Journal,
        visitor) ?? "–";

    private Html WayBack(ParkedMessage one) => one switch
    {
        { Outbox.State: OutboxState.Parked } => Fold("Resend", DeedForms.Form(one.Row, "resend", "It goes out now.", tokenField)),
        { Work: not null } => Fold("Reprocess", DeedForms.Form(one.Row, "reprocess", "It goes back into the pipeline.", tokenField)),
        _ => Html.None,
    };

    private static Html Fold(string name, Html form) => Html.Of($"<details><summary>{name}</summary>{form}</details>");
}
