using Gateway.Ops.Markup;
using Processing.Stores.Access;

namespace Gateway.Ops.Access;

/// <summary>The audit of readings.</summary>
internal static class AccessView
{
    /// <summary>Draws it.</summary>
    /// <param name="entries">The entries, newest first.</param>
    /// <param name="person">The person that the form asks for, or empty.</param>
    /// <param name="reader">The reader that it asks for, or empty.</param>
    public static Html Draw(IReadOnlyList<AccessEntry> entries, string person, string reader) => Html.Of($"""
        <div class="head"><h1>Readings</h1> <span class="summary">who read what of whom, and why; the newest {entries.Count}</span></div>
        <form class="filter" method="get" action="/access">
        <label>Person <input name="person" value="{person}" maxlength="36" size="36" autocomplete="off" placeholder="id"></label>
        <label>Reader <input name="reader" value="{reader}" maxlength="64" autocomplete="off" placeholder="partner or user"></label>
        <button type="submit">Show</button> <a class="reset" href="/access">all</a></form>
        {(entries.Count == 0 ? Html.Of($"""<p class="empty">Nothing was read.</p>""") : Table(entries))}
        """);

    private static Html Table(IReadOnlyList<AccessEntry> entries) => Html.Of($"""
        <div class="scroll"><table class="list">
        <thead><tr><th scope="col">When</th><th scope="col">Reader</th><th scope="col">How</th><th scope="col">Why</th><th scope="col">Person</th><th scope="col">Outcome</th><th scope="col">Elements</th><th scope="col">By rule</th><th scope="col">Message</th></tr></thead>
        <tbody>{entries.Select(Row)}</tbody></table></div>
        """);

    private static Html Row(AccessEntry one) => Html.Of($"""
        <tr><td>{Figures.Exact(one.At)}</td><td>{one.Reader} <span class="soft">{one.Organization}</span></td><td>{one.Operation}</td>
        <td>{one.Purpose} <span class="soft">{one.Reason}</span></td>
        <td class="id">{(one.PersonId is { } person ? Html.Of($"""<a href="/access?person={person}">{person}</a>""") : Html.Of($"–"))}</td>
        <td>{one.Outcome}</td><td>{one.Elements}</td><td class="id">{one.Rule}</td>
        <td>{(one.MessageId is { } message ? Html.Of($"""<a class="row" href="/messages/{message}">open</a>""") : Html.Of($"–"))}</td></tr>
        """);
}
