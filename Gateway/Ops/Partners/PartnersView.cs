using Gateway.Ops.Charts;
using Gateway.Ops.Markup;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Gateway.Ops.Partners;

/// <summary>The page of partners.</summary>
internal static class PartnersView
{
    /// <summary>Draws it.</summary>
    /// <param name="facts">The partners.</param>
    /// <param name="now">The time, UTC.</param>
    public static Html Draw(IReadOnlyList<PartnerFacts> facts, DateTimeOffset now) => Html.Of($"""
        <div class="head"><h1>Partners</h1> <span class="summary">{facts.Count} configured; <a href="/agreements">agreements</a></span> <a href="/neighbours">Neighbours by name</a> <a href="/sessions">Conformance sessions</a></div>
        <div class="scroll" data-fresh="partners"><table class="list partner-list">
        <thead><tr><th scope="col">Partner</th><th scope="col">Health</th><th scope="col">Last answered</th><th scope="col">Last failure</th>
        <th scope="col">Last heard</th><th scope="col">Outbox</th><th scope="col">Address</th><th scope="col">May call</th></tr></thead>
        <tbody>{facts.Select(one => Row(one, now))}</tbody></table></div>
        """);

    private static Html Row(PartnerFacts one, DateTimeOffset now) => Html.Of($"""
        <tr><td><a class="row" href="/?partner={Uri.EscapeDataString(one.Partner.Code)}"><b>{one.Partner.Code}</b></a> <span class="soft">{one.Partner.Name}</span></td>
        <td>{Health(one.Health)}</td><td>{Attempt(one.LastSuccess, now)}</td><td>{Attempt(one.LastFailure, now)}</td>
        <td>{Heard(one.LastHeard, now)}</td><td class="queue">{Queue(one.Queue, now)}</td>
        <td class="id">{one.Partner.Address?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.Unescaped) ?? "–"}</td>
        <td class="operations">{Operations(one.Partner.Operations)}</td></tr>
        """);

    private static Html Health(PartnerHealth health) => health switch
    {
        PartnerHealth.Answers => Html.Of($"""<span class="pill done">answers</span>"""),
        PartnerHealth.Failing => Html.Of($"""<span class="pill refused">failing</span>"""),
        PartnerHealth.Untried => Html.Of($"""<span class="pill quiet">not tried yet</span>"""),
        _ => Html.Of($"""<span class="pill quiet">calls us</span>"""),
    };

    private static Html Attempt(OutboxAttempt? attempt, DateTimeOffset now) => attempt is null
        ? Html.Of($"–")
        : Html.Of($"""<a href="/messages/{attempt.MessageId}">{Figures.Ago(attempt.EndedAt, now)}</a> <span class="soft">{Figures.Span(attempt.EndedAt - attempt.StartedAt)}{(attempt.Outcome == "Answered" ? "" : $", {attempt.Outcome} {attempt.Detail}")}</span>""");

    private static Html Heard(MessageRow? row, DateTimeOffset now) => row is null
        ? Html.Of($"–")
        : Html.Of($"""<a href="/messages/{row.Id}">{Figures.Ago(row.At, now)}</a>""");

    private static Html Queue(QueueCount queue, DateTimeOffset now) => QueueChart.Depth(queue) == 0
        ? Html.Of($"""<span class="soft">empty</span>""")
        : Html.Of($"""{string.Join(", ", Parts(queue))}{(queue.OldestDueAt is { } due ? Html.Of($"""<span class="soft">oldest due {Figures.Ago(due, now)}</span>""") : Html.None)}""");

    private static IEnumerable<string> Parts(QueueCount queue)
    {
        (int Count, string Name)[] parts = [(queue.Due + queue.Claimed, "due"), (queue.Waiting, "waiting"), (queue.Parked, "parked")];
        return parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Name}");
    }

    private static Html Operations(IReadOnlyList<string> operations) => operations.Count switch
    {
        0 => Html.Of($"nothing"),
        <= 3 => Html.Of($"{string.Join(", ", operations)}"),
        _ => Html.Of($"<details><summary>{operations.Count} operations</summary>{string.Join(", ", operations)}</details>"),
    };
}
