using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Policy;
using Processing.Stores.Encounters;
using Processing.Stores.Verifications;

namespace Gateway.Ops.Verifications;

/// <summary>The pages of verifications.</summary>
internal static class VerificationsView
{
    /// <summary>The list.</summary>
    /// <param name="all">Those without a decision first.</param>
    public static Html List(IReadOnlyList<IdentityVerification> all) => Html.Of($"""
        <div class="head"><h1>Verifications</h1> <span class="summary">newly captured prints compared with earlier ones; those without a decision first</span></div>
        {PersonView.Card("Verifications", all.Count, ["When", "Office", "Outcome", "Decision", "By", ""], all.Select(Row))}
        """);

    /// <summary>One verification: captured before and now beside each other.</summary>
    /// <param name="facts">What is shown.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    /// <param name="today">The day by which the notice is looked up.</param>
    public static Html One(VerificationFacts facts, Html tokenField, DateOnly today) => Html.Of($"""
        <div class="head"><h1>Verification</h1> <span class="badge">{facts.Verification.Outcome}</span> <span class="summary">{facts.Verification.Site}, {Figures.Exact(facts.Verification.At)}; {facts.Verification.Evidence}</span></div>
        {Notice(CollectionRegister.Find(today, "IVT"))}
        <div class="columns">
        <section class="card images"><h2>Captured before <b>{facts.Before.Count}</b></h2><div class="strip">{facts.Before.Select(one => Picture(facts, one.MessageId.ToString(), one.Index, Name(one.Image)))}</div></section>
        <section class="card images"><h2>Captured now <b>{facts.Captured}</b></h2><div class="strip">{Enumerable.Range(0, facts.Captured).Select(index => Picture(facts, facts.Verification.MessageId.ToString(), index, $"New {index + 1}"))}</div></section>
        </div>
        <div class="columns">
        {PersonView.Card("Names as claimed", facts.Known.Biographies.Count, ["Name", "Born", "Sex", "Country"], facts.Known.Biographies.Select(PersonView.Biography))}
        {PersonView.Card("Identifiers", facts.Known.Identifiers.Count, ["Kind", "Value"], facts.Known.Identifiers.Select(PersonView.Identifier))}
        </div>
        {(facts.Verification.Decision is { } decision ? Decided(facts.Verification, decision) : Form(facts.Verification, tokenField))}
        """);

    private static Html Row(IdentityVerification one) => Html.Of($"""
        <tr><td>{Figures.Exact(one.At)}</td><td>{one.Site}</td><td>{one.Outcome}</td><td>{one.Decision ?? "–"}</td><td>{one.DecidedBy ?? "–"}</td><td><a class="row" href="/verifications/{one.Id}">open</a></td></tr>
        """);

    private static Html Notice(RegisteredForm? collection) => collection is null ? Html.None : Html.Of($"""
        <p class="soft">{collection.Title}: notice {collection.Notice}, OMB control number {collection.ControlNumber}. <span title="{collection.Source}">Paperwork Reduction Act</span></p>
        """);

    private static Html Picture(VerificationFacts facts, string message, int index, string name) => Html.Of($"""
        <figure><img src="/verifications/{facts.Verification.Id}/images/{message}/{index}" alt="{name}" height="160"><figcaption>{name}</figcaption></figure>
        """);

    private static string Name(EncounterImage image) => $"{image.Modality} {image.Position}, {Figures.Day(image.CapturedOn)}".Replace(" ,", ",", StringComparison.Ordinal);

    private static Html Decided(IdentityVerification one, string decision) => Html.Of($"""
        <section class="card plain"><h2>Decided</h2><p>{decision} by {one.DecidedBy}, {(one.DecidedAt is { } at ? Figures.Exact(at) : "")}: {one.DecidedBecause}</p></section>
        """);

    private static Html Form(IdentityVerification one, Html tokenField) => Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/verifications/{one.Id}/decide">{tokenField}
        <label for="decision">Is it the same person?</label>
        <select id="decision" name="decision" required><option value="">choose</option><option value="SamePerson">the same person</option><option value="OtherPerson">another person</option><option value="Unclear">it cannot be told</option></select>
        <label for="reason">Why?</label>
        {Reason.Field("reason", "It is kept with the decision.")}
        <button type="submit">Decide</button></form></section>
        """);
}
