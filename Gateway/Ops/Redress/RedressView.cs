using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Redress.Copies;
using Processing.Stores.Redress;

namespace Gateway.Ops.Redress;

/// <summary>The pages of redress.</summary>
internal static class RedressView
{
    /// <summary>The work list.</summary>
    /// <param name="cases">Those that are not decided first, by their last day.</param>
    /// <param name="today">Today, UTC.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    public static Html List(IReadOnlyList<RedressCase> cases, DateOnly today, Html tokenField) => Html.Of($"""
        <div class="head"><h1>Redress</h1> <span class="summary">requests for correction of records and for copies; one person prepares, another decides</span></div>
        {PersonView.Card("Cases", cases.Count, ["Due", "Kind", "Basis", "From", "Opened", "State", "Decision", ""], cases.Select(one => Row(one, today)))}
        {AccessCaseView.Open(today, tokenField)}
        """);

    /// <summary>One case.</summary>
    /// <param name="one">The case.</param>
    /// <param name="user">Who looks: who has prepared cannot decide.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    public static Html One(RedressCase one, string user, Html tokenField) => Html.Of($"""
        {Head(one)}
        {PersonView.Card("Changes", one.Items.Count, ["Element", "The record says", "It should say"], one.Items.Select(Item))}
        {Deeds(one)}
        {(one.State == RedressState.Decided ? Html.None : Form(one, "prepare", "What do you propose?", tokenField))}
        {(one.State == RedressState.Prepared && one.PreparedBy != user ? Form(one, "decide", "What do you decide?", tokenField) : Html.None)}
        """);

    /// <summary>A request for a copy.</summary>
    /// <param name="one">The case.</param>
    /// <param name="user">Who looks: who has prepared cannot decide.</param>
    /// <param name="exemptions">The exemptions of its basis.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    public static Html Copy(RedressCase one, string user, IReadOnlyList<AccessExemption> exemptions, Html tokenField) => Html.Of($"""
        {Head(one)}
        {AccessCaseView.Facts(one, exemptions)}
        {Deeds(one)}
        {(one.State == RedressState.Decided ? Html.None : AccessCaseView.Form(one, isDecision: false, exemptions, tokenField))}
        {(one.State == RedressState.Prepared && one.PreparedBy != user ? AccessCaseView.Form(one, isDecision: true, exemptions, tokenField) : Html.None)}
        """);

    private static Html Head(RedressCase one) => Html.Of($"""
        <div class="head"><h1>{one.Kind}</h1> <span class="summary">{one.Basis}, asked by {one.Requester}, due {Figures.Day(one.DueOn)}, {one.State}</span>
        <a href="/people/{one.PersonId}">person</a>{(one.MessageId is { } message ? Html.Of($""" <a href="/messages/{message}">request and evidence</a>""") : Html.None)}</div>
        """);

    private static Html Deeds(RedressCase one) => Html.Of($"""
        {(one.PreparedBy is { } first ? Deed("Prepared", one.Proposal, first, one.PreparedAt, one.PreparedBecause) : Html.None)}
        {(one.DecidedBy is { } second ? Deed("Decided", one.Decision, second, one.DecidedAt, one.DecidedBecause) : Html.None)}
        """);

    private static Html Row(RedressCase one, DateOnly today) => Html.Of($"""
        <tr><td>{Figures.Day(one.DueOn)}{(one.State != RedressState.Decided && one.DueOn < today ? ", late" : "")}</td><td>{one.Kind}</td><td>{one.Basis}</td><td>{one.Requester}</td>
        <td>{Figures.Exact(one.OpenedAt)}</td><td>{one.State}</td><td>{one.Decision ?? "–"}</td><td><a class="row" href="/redress/{one.Id}">open</a></td></tr>
        """);

    private static Html Item(RedressItem one) => Html.Of($"""<tr><td>{one.Name}</td><td>{one.CurrentValue ?? "–"}</td><td>{one.ProposedValue ?? "–"}</td></tr>""");

    private static Html Deed(string what, string? decision, string who, DateTimeOffset? at, string? because) => Html.Of($"""
        <section class="card plain"><h2>{what}</h2><p>{decision} by {who}, {(at is { } then ? Figures.Exact(then) : "")}: {because}</p></section>
        """);

    private static Html Form(RedressCase one, string deed, string question, Html tokenField) => Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/redress/{one.Id}/{deed}">{tokenField}
        <label for="{deed}-decision">{question}</label>
        <select id="{deed}-decision" name="decision" required><option value="">choose</option><option value="Grant">correct the record</option><option value="Deny">leave it as it is</option></select>
        <label for="{deed}-reason">Why?</label>
        {Reason.Field(deed + "-reason", "It is kept with the case.")}
        <button type="submit">{(deed == "prepare" ? "Propose" : "Decide")}</button></form></section>
        """);
}
