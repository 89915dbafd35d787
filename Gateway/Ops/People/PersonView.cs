using Gateway.Ops.Checks;
using Gateway.Ops.Markup;
using Processing.Identity;
using Processing.Policy;
using Processing.Stores.Checks;
using Processing.Stores.Encounters;
using Processing.Stores.People;

namespace Gateway.Ops.People;

/// <summary>The page of a person.</summary>
internal static class PersonView
{
    /// <summary>The columns of encounters.</summary>
    public static readonly string[] EncounterColumns = ["Date", "Source", "Form", "Notice", "Images", "IDENT", "Records", "Message"];

    /// <summary>Draws it.</summary>
    /// <param name="facts">The person.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    /// <param name="today">The day by which checks are judged.</param>
    public static Html Draw(PersonFacts facts, Html tokenField, DateOnly today) => Html.Of($"""
        <div class="head"><h1>Person</h1> <span class="id">{facts.Id}</span> <span class="summary">{AFileOf(facts)}</span> <a href="/people/{facts.Id}/timeline">timeline</a> <a href="/people/{facts.Id}/disclosures">who was told</a> <a href="/people/{facts.Id}/checks">checks and filings</a></div>
        <div class="columns">
        {Card("Identifiers", facts.Identifiers.Count, ["Kind", "Value"], facts.Identifiers.Select(Identifier))}
        {Card("Names as claimed", facts.Biographies.Count, ["Name", "Born", "Sex", "Country"], facts.Biographies.Select(Biography))}
        </div>
        {Card("Encounters", facts.Encounters.Count, EncounterColumns, facts.Encounters.Select(Encounter))}
        {Card("Background checks", facts.Checks.Count, ["Asked", "Kind", "Partner", "Status", "Result", "Valid until", "By rule", "Records", "Messages"], facts.Checks.Select(check => Check(check, today)))}
        {Card("Why these belong together", facts.Links.Count, ["At", "What", "Evidence", "By", "Message"], facts.Links.Select(Link))}
        {(facts.Encounters.Count == 0 ? Html.None : TieForm(facts, tokenField))}
        """);

    /// <summary>A card with a table.</summary>
    public static Html Card(string title, int count, string[] columns, IEnumerable<Html> rows) => Html.Of($"""
        <section class="card"><h2>{title} <b>{count}</b></h2>
        {(count == 0 ? Html.Of($"""<p class="empty">none</p>""") : Html.Of($"""<div class="scroll"><table class="list"><thead><tr>{columns.Select(column => Html.Of($"""<th scope="col">{column}</th>"""))}</tr></thead><tbody>{rows}</tbody></table></div>"""))}
        </section>
        """);

    /// <summary>The row of an identifier.</summary>
    public static Html Identifier(PersonIdentifier one) => Html.Of($"""<tr><td>{one.Kind}</td><td class="id">{Mask.Of(one)}</td></tr>""");

    /// <summary>The row of a name.</summary>
    public static Html Biography(Biography one) => Html.Of(
        $"<tr><td>{one.FamilyName}, {one.GivenName}</td><td>{one.BirthDate ?? "–"}</td><td>{one.Sex ?? "–"}</td><td>{one.BirthCountry ?? "–"}</td></tr>");

    /// <summary>The row of an encounter.</summary>
    public static Html Encounter(Encounter one) => Html.Of($"""
        <tr><td>{Figures.Day(one.EncounterDate)}</td><td>{one.SourceCode} <span class="soft">{one.SourceSystem} {one.SiteId}</span>{Device(one.Device)}</td>
        <td>{one.FormType ?? "–"} <span class="id">{one.Receipt}</span>{(one.FilingDate is { } filed ? Html.Of($"""<br><span class="soft">filed {Figures.Day(filed)}</span>""") : Html.None)}</td>
        <td>{one.NoticeVersion ?? "–"}</td><td>{Images(one)}{(one.PrintsNotTaken is { } why ? Html.Of($"""<br><span class="soft">prints not taken: {why}</span>""") : Html.None)}</td>
        <td>{one.Verification ?? "–"} <span class="id">{one.Eid}</span></td><td class="id">{RecordSystems.NoticeFor(RecordSystems.Encounter, one.EncounterDate) ?? "–"}</td><td><a class="row" href="/messages/{one.MessageId}">open</a></td></tr>
        """);

    private static string AFileOf(PersonFacts facts) => AFile.KeysOf(facts.Identifiers) switch
    {
        [] => "no A-File known",
        [var key] => "A-File " + key,
        var keys => "A-Files " + string.Join(" and ", keys),
    };

    private static Html Device(CaptureDevice? device) => device is null
        ? Html.None
        : Html.Of($"""<br><span class="soft">{string.Join(' ', new[] { device.Make, device.Model, device.Serial, device.Id }.OfType<string>())}</span>""");

    private static Html TieForm(PersonFacts facts, Html tokenField) => Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/people/{facts.Id}/tie">{tokenField}
        <label for="message">Untie the encounter of</label>
        <select id="message" name="message">{facts.Encounters.Select(one => Html.Of($"""<option value="{one.MessageId}">{Figures.Day(one.EncounterDate)}, {one.SourceCode}</option>"""))}</select>
        <label for="person">and tie it to person</label>
        <input id="person" name="person" maxlength="36" autocomplete="off" placeholder="id, or nothing for a new one">
        <label for="reason">Why?</label>
        {Reason.Field("reason", "It is an event like every other, and can be undone.")}
        <button type="submit">Tie</button></form></section>
        """);

    private static string Images(Encounter one) => one.Images.Count == 0 ? "none" : string.Join(
        ", ", one.Images.GroupBy(image => image.Modality, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}"));

    private static Html Check(BackgroundCheck one, DateOnly today) => Html.Of($"""
        <tr><td>{Figures.Exact(one.RequestedAt)}</td><td>{one.Kind}</td><td>{one.Partner}</td><td>{ChecksView.Words(CheckClock.On(one, today))}</td>
        <td>{one.Result ?? "–"}</td><td>{Figures.Day(one.ValidUntil)}</td><td class="id">{one.PolicyRow}</td><td class="id">{RecordSystems.NoticeFor(RecordSystems.BackgroundCheck, DateOnly.FromDateTime(one.RequestedAt.UtcDateTime)) ?? "–"}</td>
        <td><a class="row" href="/messages/{one.MessageId}">asked</a>{(one.AnswerId is { } answer ? Html.Of($""" <a href="/messages/{answer}">answered</a>""") : Html.None)}</td></tr>
        """);

    private static Html Link(PersonLink one) => Html.Of($"""
        <tr><td>{Figures.Exact(one.At)}</td><td>{one.Kind}</td><td>{one.Evidence}{(one.Explanation is { } why ? Html.Of($"""<details><summary>why</summary>{why}</details>""") : Html.None)}</td><td>{one.Actor}</td>
        <td><a class="row" href="/messages/{one.MessageId}">open</a></td></tr>
        """);
}
