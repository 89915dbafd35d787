using System.Globalization;
using Gateway.Ops.Checks;
using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Retention;
using Processing.Stores;
using Processing.Stores.Retention;

namespace Gateway.Ops.Retention;

/// <summary>Who is past the time of keeping, destructions that two people ask for and approve, and legal holds.</summary>
internal sealed class RetentionPage(
    IStorage storage, IRetentionDesk desk, ConsoleSettings settings, PageFrame frame, TimeProvider time, ILogger<RetentionPage> log) : IConsolePage
{
    /// <summary>People of one destruction at most: it is looked at by people.</summary>
    private const int RunLimit = 1000;

    private readonly CheckFormPosts _posts = new(frame, log);

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/retention", ConsolePolicy.Operate, ShowAsync);
        routes.Get("/retention/{id:guid}/certificate", ConsolePolicy.Operate, CertificateAsync);
        routes.Post("/retention", ConsolePolicy.Operate, http => _posts.ActAsync(http, "ask for destruction", "of who is due", "/retention", async (_, reason, user) =>
            await desk.AskAsync(reason, user, RunLimit, http.RequestAborted) is not null));
        routes.Post("/retention/{id:guid}/approve", ConsolePolicy.Operate, http => _posts.ActAsync(http, "approve destruction", IdOf(http).ToString(), "/retention", async (_, _, user) =>
            await desk.ApproveAsync(IdOf(http), user, http.RequestAborted) is not null));
        routes.Post("/holds", ConsolePolicy.Operate, HoldAsync);
        routes.Post("/holds/{id:guid}/ask-lift", ConsolePolicy.Operate, http => _posts.ActAsync(http, "ask to lift hold", IdOf(http).ToString(), "/retention", (_, reason, user) =>
            desk.AskLiftAsync(IdOf(http), reason, user, http.RequestAborted)));
        routes.Post("/holds/{id:guid}/lift", ConsolePolicy.Operate, http => _posts.ActAsync(http, "lift hold", IdOf(http).ToString(), "/retention", (_, _, user) =>
            desk.LiftAsync(IdOf(http), user, http.RequestAborted)));
    }

    private static Guid IdOf(HttpContext http) => Guid.Parse((string)http.GetRouteValue("id")!, CultureInfo.InvariantCulture); // the route takes nothing else

    private static Html Line(RetentionLine one) => Html.Of($"""
        <tr><td><a class="row" href="/people/{one.PersonId}">{one.PersonId}</a></td><td>{Figures.Day(one.KeptUntil)}</td><td class="reason">{(one.IsDue ? "would be destroyed" : string.Join(", ", one.Reasons))}</td></tr>
        """);

    private static Html Run(RetentionRun one, string user, Html tokenField) => Html.Of($"""
        <tr><td>{Figures.Exact(one.AskedAt)}</td><td>{one.AskedBy}: {one.Reason}</td><td>{one.ApprovedBy ?? "–"}</td>
        <td>{(one.DoneAt is { } at ? Html.Of($"""{Figures.Exact(at)} <a href="/retention/{one.Id}/certificate">certificate</a>""") : Approve(one, user, tokenField))}</td></tr>
        """);

    private static Html Approve(RetentionRun one, string user, Html tokenField) => one.AskedBy == user
        ? Html.Of($"""<span class="soft">waits for another person</span>""")
        : Small($"/retention/{one.Id}/approve", one.Id, "Who was looked at?", "Destroy", tokenField);

    private static Html Small(string action, Guid id, string question, string deed, Html tokenField) => Html.Of($"""
        <form class="deed" method="post" action="{action}">{tokenField}
        <label class="soft" for="r-{id}">{question}</label>{Reason.Field($"r-{id}", "It is logged.")}
        <button type="submit">{deed}</button></form>
        """);

    private static Html Hold(LegalHold one, string user, Html tokenField) => Html.Of($"""
        <tr><td><a class="row" href="/people/{one.PersonId}">{one.PersonId}</a></td><td>{one.Authority}</td><td class="reason">{one.Reason}</td><td>{one.SetBy} <span class="soft">{Figures.Exact(one.SetAt)}</span></td>
        <td>{(one.LiftAskedBy is null ? Small($"/holds/{one.Id}/ask-lift", one.Id, "Why may it go?", "Ask to lift", tokenField)
            : one.LiftAskedBy == user ? Html.Of($"""<span class="soft">{one.LiftReason}; waits for another person</span>""")
            : Html.Of($"""{one.LiftAskedBy}: {one.LiftReason}{Small($"/holds/{one.Id}/lift", one.Id, "By what?", "Lift", tokenField)}"""))}</td></tr>
        """);

    private static Html Forms(Html tokenField) => Html.Of($"""
        <section class="card deeds"><h2>Ask for destruction</h2><form class="deed" method="post" action="/retention">{tokenField}
        <label for="why">Everybody above who would be destroyed; another person approves. Why now?</label>
        {Reason.Field("why", "It stands on the certificate.")}
        <button type="submit">Ask</button></form></section>
        <section class="card deeds"><h2>Set a hold</h2><form class="deed" method="post" action="/holds">{tokenField}
        <label for="person">Person</label><input id="person" name="person" required maxlength="36" autocomplete="off" placeholder="id">
        <label for="authority">By which authority</label><input id="authority" name="authority" required maxlength="200" autocomplete="off">
        <label for="reason">Why?</label>{Reason.Field("reason", "It holds at once, until a second person has lifted it.")}
        <button type="submit">Hold</button></form></section>
        """);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        IReadOnlyList<RetentionLine> lines = await desk.PreviewAsync(today, settings.MessagesPerPage, http.RequestAborted);
        (IReadOnlyList<RetentionRun> runs, IReadOnlyList<LegalHold> holds) = await storage.ReadAsync(
            async stores => (await stores.Retention.ReadRunsAsync(settings.MessagesPerPage), await stores.Retention.ReadOpenHoldsAsync(settings.MessagesPerPage)),
            http.RequestAborted);
        Html token = frame.TokenField(http);
        string user = Visitor.Of(http).Name;
        return frame.Show(http, new()
        {
            Title = "Retention",
            Current = MenuItem.People,
            Body = Html.Of($"""
                <div class="head"><h1>Retention</h1> <span class="summary">100 years from birth, DAA-0563-2013-0001-0005; who has no known birth date is kept</span></div>
                {PersonView.Card("Old enough to be looked at", lines.Count, ["Person", "Kept until", "What would happen today"], lines.Select(Line))}
                {PersonView.Card("Legal holds", holds.Count, ["Person", "Authority", "Why", "Set by", "Lift"], holds.Select(one => Hold(one, user, token)))}
                {PersonView.Card("Destructions", runs.Count, ["Asked", "By", "Approved by", "Done"], runs.Select(one => Run(one, user, token)))}
                {Forms(token)}
                """),
        });
    }

    private async Task<IResult> CertificateAsync(HttpContext http)
    {
        RetentionRun? run = await storage.ReadAsync(stores => stores.Retention.FindRunAsync(IdOf(http)), http.RequestAborted);
        return run is { Certificate: { } certificate, Signature: { } signature }
            ? Results.Json(new { certificate, signature = Convert.ToBase64String(signature), publicKey = run.PublicPem })
            : frame.Refuse(http, StatusCodes.Status404NotFound, "No certificate", "The destruction is not known, or not done.");
    }

    private Task<IResult> HoldAsync(HttpContext http) => _posts.ActAsync(http, "set hold", "on a person", "/retention", async (form, reason, user) =>
        Guid.TryParse(form["person"], out Guid person) && form["authority"].ToString().Trim() is { Length: > 0 and <= 200 } authority
        && await desk.HoldAsync(
            new LegalHold
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                PersonId = person,
                Authority = authority,
                Reason = reason,
                SetBy = user,
                SetAt = time.GetUtcNow(),
            },
            http.RequestAborted));
}
