using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.ForeignQueries.Desk;
using Processing.Stores.Foreign;

namespace Gateway.Ops.Queries;

/// <summary>The work list of an officer.</summary>
internal sealed class WorkListView(WorkList list, DeskVisitor visitor, DateTimeOffset now)
{
    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <div class="head"><h1>Queries</h1> <span class="summary">of foreign partners; {visitor.Email}{(visitor.IsOfficer ? Html.Of($""" · <a href="/queries/new">ask a partner</a> · <a href="/queries/sheet">many at once</a>""") : Html.None)}</span></div>
        {PersonView.Card("Queries", list.Queries.Count, ["Look first", "Case", "For", "Rounds", "Asked", "Standing", "Query"], list.Queries.Select(Query))}
        {PersonView.Card("A form calls for a query", list.Drafts.Count, ["Case", "Form", "Since", "Do"], list.Drafts.Select(Draft))}
        {PersonView.Card("Cases in your hands", list.Cases.Count, ["Case", "A-Number", "Kind", "Since", "Do"], list.Cases.Select(Case))}
        """);

    /// <summary>What stands for a code of attention.</summary>
    public static Html Attention(string code) => code.Length == 0
        ? Html.None
        : Html.Of($"""<span class="pill parked">protection elsewhere: read it before you decide</span>""");

    private Html Query(QueryView view) => Html.Of($"""
        <tr><td>{Attention(view.Attention)}{(view.IsOverdue ? Html.Of($""" <span class="pill waiting">overdue</span>""") : Html.None)}</td>
        <td>{view.Query.CaseId ?? "–"}</td><td>{view.Query.Purpose ?? "–"}</td><td>{view.Rounds.Select(Round)}</td>
        <td>{Figures.Time(view.Query.OpenedAt, now)}</td><td>{view.Query.Status.ToString()}</td><td><a class="row" href="/queries/{view.Query.Id}">open</a></td></tr>
        """);

    private static Html Round(ForeignRound round) => Html.Of($"""<span class="soft">{round.Country} {round.Round}:</span> {round.Outcome ?? "awaited"} """);

    private Html Draft(QueryDraftView draft) => Html.Of($"""
        <tr><td>{draft.Case.CaseId}</td><td>{draft.Draft.Reason}</td><td>{Figures.Time(draft.Draft.OpenedAt, now)}</td>
        <td><a class="row" href="/queries/new?assignment={draft.Case.Id}">fill in the question</a></td></tr>
        """);

    private Html Case(CaseAssignment one) => Html.Of($"""
        <tr><td>{one.CaseId}</td><td>A{one.ANumber}</td><td>{one.Kind}</td><td>{Figures.Time(one.AssignedAt, now)}</td>
        <td><a class="row" href="/queries/new?assignment={one.Id}">ask a partner</a></td></tr>
        """);
}
