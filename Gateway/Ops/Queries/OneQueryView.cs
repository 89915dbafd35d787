using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.ForeignQueries.Desk;
using Processing.Sequestered;
using Processing.Stores.Foreign;

namespace Gateway.Ops.Queries;

/// <summary>The page of a query.</summary>
internal sealed class OneQueryView(
    QueryView view, ReadResult? read, IReadOnlyList<ForeignRead> trail, DeskVisitor visitor, Html tokenField, DateTimeOffset now)
{
    private static readonly string[] Codes =
        ["Biographics", "Photograph", "ImmigrationStatus", "ImmigrationHistory", "WatchlistStatus", "TravelDocument", "CivilDocument", "AsylumClaim", "CriminalRecord", "Other"];

    /// <summary>What is said about the deed before; empty for nothing.</summary>
    public string Said { get; init; } = string.Empty;

    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <div class="head"><h1>Query</h1> <span class="id">{view.Query.PartnerCase}</span> <span class="summary">{view.Query.Status.ToString()}</span></div>
        {(Said.Length == 0 ? Html.None : Html.Of($"""<p class="card plain">{Said}</p>"""))}
        <dl class="facts card">
        {Fact("Case", view.Query.CaseId)}{Fact("For", view.Query.Purpose)}{Fact("A-Number", string.Join(", ", view.ANumbers.Select(number => "A" + number)))}
        {Fact("Officer", view.Query.OfficerName + " · " + view.Query.Officer)}{Fact("Why", view.Query.Reason)}{Fact("Asked", Figures.Exact(view.Query.OpenedAt))}
        <div><dt>Messages</dt><dd><a href="/conversations/{view.Query.ConversationId}">the conversation in the log</a></dd></div>
        </dl>
        <section class="card lanes" aria-label="The rounds with each partner">{RoundChart.Draw(view.Rounds, now)}</section>
        {PersonView.Card("Rounds", view.Rounds.Count, ["Partner", "Round", "Sent", "Due", "Answer", "When", "By"], view.Rounds.Select(Round))}
        {(read is { IsGranted: true } ? Answers(read) : Html.None)}
        {Forms}
        {PersonView.Card("Who read what partners told", trail.Count, ["When", "Who", "For", "Why", "Granted", "By"], trail.Select(Trace))}
        """);

    private Html Forms => Html.Of($"""
        <section class="card deeds">
        <form class="deed" method="post" action="/queries/{view.Query.Id}/answers">{tokenField}{Purpose}
        <label for="read-reason">Read what partners told: why?</label>
        {Reason.Field("read-reason", "It is kept in the trail, with your name.")}
        <button type="submit">Read</button> <button type="submit" formaction="/queries/{view.Query.Id}/print">Print for the A-File</button></form>
        {(MayOrder ? Order : Html.None)}
        </section>
        """);

    private bool MayOrder => visitor.IsOfficer
        && view.Rounds.Any(round => round is { Round: 2, Outcome: not (null or "NotPermitted") } && view.Rounds.All(other => other.Country != round.Country || other.Round != 3));

    private Html Order => Html.Of($"""
        <form class="deed fields" method="post" action="/queries/{view.Query.Id}/order">{tokenField}
        <input type="hidden" name="number" value="{Guid.CreateVersion7().ToString("N")}">
        <fieldset><legend>Order the third round: what is wanted?</legend>{Codes.Select(Code)}</fieldset>
        <label for="text">In words, if need be</label><input id="text" name="text" maxlength="400" autocomplete="off">
        <label for="order-reason">Your decision: why?</label>
        {Reason.Field("order-reason", "It is kept in the journal, with your name.")}
        <button type="submit">Order it</button></form>
        """);

    private Html Purpose => visitor is { IsOfficer: true, IsFdns: true }
        ? Html.Of($"""<label for="purpose">For</label><select id="purpose" name="purpose"><option>ImmigrationBenefit</option><option>IdentityFraud</option></select>""")
        : Html.None;

    private static Html Code(string code) => Html.Of($"""<label><input type="checkbox" name="code" value="{code}"> {code}</label> """);

    private Html Round(ForeignRound round) => Html.Of($"""
        <tr><td>{round.Country}</td><td class="number">{round.Round}</td><td>{(round.MessageId is null ? Html.Of($"not sent") : Figures.Time(round.SentAt, now))}</td>
        <td>{(round.Outcome is null ? Figures.Time(round.DueAt, now) : Html.Of($"–"))}{(round.Outcome is null && round.DueAt < now ? Html.Of($""" <span class="pill waiting">overdue</span>""") : Html.None)}</td>
        <td>{round.Outcome ?? "awaited"}</td><td>{(round.AnsweredAt is { } at ? Figures.Time(at, now) : Html.Of($"–"))}</td><td class="reason">{round.Agreement} {round.Rule}</td></tr>
        """);

    private static Html Answers(ReadResult result) => Html.Of($"{result.Answers.Select(Answer)}");

    private static Html Answer(OpenedAnswer answer)
    {
        var told = AnswerFacts.Read(answer.Xml);
        return Html.Of($"""
            <section class="card" aria-label="An answer"><h2>{answer.Country}, round {answer.Round} <b>as supplied</b> {WorkListView.Attention(answer.Attention)}</h2>
            <p class="soft">came {Figures.Exact(answer.ReceivedAt)}; not checked by USCIS. To see or correct it at the partner: {answer.Redress}</p>
            <dl class="facts">{told.Facts.Select(fact => Fact(fact.Name, fact.Value))}</dl>
            {told.Files.Select(File)}</section>
            """);
    }

    private static Html File(AnswerFile file) => file.MediaType is { } type
        ? Html.Of($"""<figure><img src="data:{type};base64,{Convert.ToBase64String(file.Bytes)}" alt="{file.Name}" width="300"><figcaption>{file.Name}</figcaption></figure>""")
        : Html.Of($"""<p>{file.Name}: {Figures.Bytes(file.Bytes.Length)}, not shown here</p>""");

    private static Html Fact(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Html.None : Html.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    private static Html Trace(ForeignRead line) => Html.Of($"""
        <tr><td>{Figures.Exact(line.At)}</td><td>{line.Reader}</td><td>{line.Purpose}</td><td>{line.Reason}</td>
        <td>{(line.IsGranted ? Html.Of($"yes") : Html.Of($"""<span class="pill parked">no</span>"""))}</td><td class="reason">{line.Rule}</td></tr>
        """);
}
