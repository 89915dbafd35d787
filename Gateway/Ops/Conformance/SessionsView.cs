using Gateway.Conformance.Reports;
using Gateway.Conformance.Sessions;
using Gateway.Ops.Markup;
using Processing.Partners;
using Schemas.Validation;

namespace Gateway.Ops.Conformance;

/// <summary>The page of conformance sessions.</summary>
internal static class SessionsView
{
    /// <summary>Draws it.</summary>
    /// <param name="sessions">The sessions, the last used first.</param>
    /// <param name="partners">The partners for whom one can begin.</param>
    /// <param name="tokenField">The hidden field of the form.</param>
    /// <param name="bring">Where files are brought to the session that was just begun; null where none was. It is shown once.</param>
    public static Html Draw(IReadOnlyList<(SessionHead Head, IReadOnlyList<FileResult> Results)> sessions, IReadOnlyList<Partner> partners, Html tokenField, string? bring) => Html.Of($"""
        <div class="head"><h1>Conformance sessions</h1> <span class="summary">partners show that their messages conform; nothing they bring has an effect</span> <a href="/findings">Finding codes</a></div>
        {(bring is null ? Html.None : Html.Of($"""<section class="card plain"><p>Give this address to the testers of the partner. Whoever has it may bring files; it is shown only now.</p><p><a href="{bring}" id="bring">{bring}</a></p></section>"""))}
        <section class="card deeds"><form class="deed" method="post" action="/sessions">{tokenField}
        <label for="partner">Partner</label> <select id="partner" name="partner">{partners.Select(partner => Html.Of($"""<option value="{partner.Code}">{partner.Code} {partner.Name}</option>"""))}</select>
        <label><input type="checkbox" name="{SessionPages.TogetherField}" value="true"> messages of one exchange</label>
        <button type="submit">Begin a session</button></form></section>
        <div class="scroll"><table class="list">
        <thead><tr><th scope="col">Begun</th><th scope="col">Partner</th><th scope="col">Files</th><th scope="col">Valid</th><th scope="col">Invalid</th><th scope="col">Undetermined</th></tr></thead>
        <tbody>{sessions.Select(session => Row(session.Head, session.Results))}</tbody></table></div>
        """);

    private static Html Row(SessionHead head, IReadOnlyList<FileResult> results) => Html.Of($"""
        <tr><td><a class="row" href="{SessionPlaces.Page(head.Id)}">{Figures.Exact(head.At)}</a></td><td>{head.Partner}{(head.IsTogether ? ", one exchange" : "")}</td><td>{results.Count}</td>
        <td>{Count(results, Verdict.Valid)}</td><td>{Count(results, Verdict.Invalid)}</td><td>{Count(results, Verdict.Undetermined)}</td></tr>
        """);

    private static int Count(IReadOnlyList<FileResult> results, Verdict verdict) => results.Count(result => result.Verdict == verdict);
}
