using Gateway.Ops.Markup;
using Processing.Search;
using Processing.Stores.People;
using Processing.Timeline;

namespace Gateway.Ops.People;

/// <summary>The timeline of a person: a picture of lanes, and below each event with what was known then.</summary>
internal static class TimelineView
{
    /// <summary>Draws it.</summary>
    /// <param name="id">The person.</param>
    /// <param name="events">The events, oldest first, at least one.</param>
    public static Html Draw(Guid id, IReadOnlyList<TimelineEvent> events) => Html.Of($"""
        <div class="head"><h1>Timeline</h1> <span class="id"><a href="/people/{id}">{id}</a></span> <span class="summary">{events.Count} events, each with what was known right after it</span></div>
        <div class="scroll">{TimelineChart.Draw(events)}</div>
        <section class="card"><h2>Events <b>{events.Count}</b></h2><div class="scroll"><table class="list">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Why, and by whom</th><th scope="col">Known then</th><th scope="col">Message</th></tr></thead>
        <tbody>{events.Select(Row)}</tbody></table></div></section>
        """);

    private static Html Row(TimelineEvent one, int index) => Html.Of($"""
        <tr id="event-{index}"><td>{Figures.Exact(one.At)}</td><td>{one.Category}: {one.Text}</td>
        <td>{one.Actor}{(one.Why is { } why ? Html.Of($"""<details><summary>why</summary>{why}</details>""") : Html.None)}</td>
        <td>{(one.Known is { IsKnown: true } known ? Known(known) : Html.Of($"""<span class="soft">nothing</span>"""))}</td>
        <td>{(one.MessageId is { } message ? Html.Of($"""<a class="row" href="/messages/{message}">open</a>""") : Html.Of($"–"))}</td></tr>
        """);

    private static Html Known(PersonKnowledge known) => Html.Of($"""
        <details><summary>{Names(known)}; {Modalities(known)}</summary>
        <ul>{known.Biographies.Select(Biography)}{known.Identifiers.Select(one => Html.Of($"""<li>{one.Kind} <span class="id">{Mask.Of(one)}</span></li>"""))}
        <li>{known.Encounters.Count} encounters, IDENT: {Verified(known)}</li><li>{known.Checks.Count} checks, {known.Checks.Count(check => check.AnsweredAt is not null)} answered</li></ul></details>
        """);

    private static Html Biography(Biography one) => Html.Of($"""<li>{one.FamilyName}, {one.GivenName}; {one.BirthDate ?? "–"}; {one.Sex ?? "–"}; {one.BirthCountry ?? "–"}</li>""");

    private static string Names(PersonKnowledge known) => known.Biographies.Count switch
    {
        0 => "no name",
        1 => "1 name",
        int count => $"{count} names",
    };

    private static string Modalities(PersonKnowledge known)
    {
        string[] counts =
        [
            .. known.Encounters.SelectMany(encounter => encounter.Images).GroupBy(image => image.Modality, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}"),
        ];
        return counts.Length == 0 ? "no biometrics" : string.Join(", ", counts);
    }

    private static string Verified(PersonKnowledge known) =>
        known.Encounters.Select(encounter => encounter.Verification).LastOrDefault(verification => verification is not null) ?? "not answered";
}
