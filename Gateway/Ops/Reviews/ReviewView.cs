using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Stores.People;

namespace Gateway.Ops.Reviews;

/// <summary>The page of a review.</summary>
internal sealed class ReviewView(ReviewFacts facts, Html tokenField)
{
    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <div class="head"><h1>{ReviewWords.Kind(facts.Review.Kind)}</h1> <span class="id">{facts.Review.Id}</span></div>
        <section class="card"><dl class="facts">
        <dt>Opened</dt><dd>{Figures.Exact(facts.Review.OpenedAt)}</dd>
        <dt>Why</dt><dd>{facts.Review.Reason}</dd>
        <dt>Message</dt><dd><a class="row" href="/messages/{facts.Review.MessageId}">open</a>{(facts.Review.IsBlocking ? " it waits for the answer" : " it went on")}</dd>
        </dl></section>
        {(facts.Review.Resolution is { } resolution ? Answered(resolution) : Form)}
        {facts.People.Select((person, index) => Person(person, facts.Review.Candidates[index]))}
        """);

    private static Html Person(PersonFacts person, ReviewCandidate candidate) => Html.Of($"""
        <section class="card"><h2><a class="row" href="/people/{person.Id}">Person</a> <span class="id">{person.Id}</span></h2>
        <p class="soft">{candidate.Explanation}</p>
        <div class="columns">
        {PersonView.Card("Identifiers", person.Identifiers.Count, ["Kind", "Value"], person.Identifiers.Select(PersonView.Identifier))}
        {PersonView.Card("Names as claimed", person.Biographies.Count, ["Name", "Born", "Sex", "Country"], person.Biographies.Select(PersonView.Biography))}
        </div>
        {PersonView.Card("Encounters", person.Encounters.Count, PersonView.EncounterColumns, person.Encounters.Select(PersonView.Encounter))}
        </section>
        """);

    private Html Answered(string resolution) => Html.Of($"""
        <section class="card"><h2>Answer</h2><p>{ReviewWords.Answer(resolution)}{(facts.Review.PersonId is { } person ? Html.Of($""": <a href="/people/{person}">{person}</a>""") : Html.None)}</p>
        <p class="soft">{facts.Review.ResolvedBy}, {(facts.Review.ResolvedAt is { } at ? Figures.Exact(at) : "")}: {facts.Review.ResolvedBecause}</p></section>
        """);

    private Html Form => Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/reviews/{facts.Review.Id}/answer">{tokenField}
        <label for="answer">Who is it?</label>
        <select id="answer" name="answer" required>
        {facts.Review.Candidates.Select((candidate, index) => Html.Of($"""<option value="{candidate.PersonId}">{(index + 1).ToString("D", null)}. {NameOf(facts.People[index])}</option>"""))}
        {(facts.Review.IsBlocking ? Html.Of($"""<option value="NewPerson">a new person</option>""") : Html.None)}
        {(facts.Review.MayBeNoted ? Html.Of($"""<option value="Noted">noted, change nothing</option>""") : Html.None)}
        </select>
        <label for="reason">Why?</label>
        {Reason.Field("reason", "The reason is kept with the answer.")}
        <button type="submit">Answer</button></form></section>
        """);

    private static string NameOf(PersonFacts person) => person.Biographies.Count == 0
        ? "without a name"
        : $"{person.Biographies[^1].FamilyName}, {person.Biographies[^1].GivenName}, {person.Biographies[^1].BirthDate}";
}
