using Gateway.Ops.Access;
using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Disclosures;
using Processing.Stores;
using Processing.Stores.Disclosures;

namespace Gateway.Ops.Releases;

/// <summary>The account of one person: who was told what, and the notices of corrections to them.</summary>
internal sealed class AccountPage(IStorage storage, IReviewDesk desk, PersonReads reads, PageFrame frame, ILogger<AccountPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/people/{id}/disclosures", ConsolePolicy.Operate, ShowAsync);
        routes.Post("/people/{id}/correction", ConsolePolicy.Operate, CorrectAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id))
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such person", "Nothing is known under this id.");
        }

        (IReadOnlyList<DisclosureEntry> told, IReadOnlyList<CorrectionNotice> notices) = await storage.ReadAsync(
            async stores => (await stores.Disclosures.ReadByPersonAsync(id), await stores.Disclosures.ReadNoticesAsync(id)), http.RequestAborted);
        await reads.NoteAsync(http, id, "disclosures", "Disclosure");
        return frame.Show(http, new()
        {
            Title = "Who was told",
            Body = Html.Of($"""
                <div class="head"><h1>Who was told</h1> <span class="id"><a href="/people/{id}">{id}</a></span></div>
                {PersonView.Card("Disclosures", told.Count, ReleasesView.Columns, told.Select(ReleasesView.Entry))}
                {PersonView.Card("Notices of corrections", notices.Count, ["When", "To", "What", "By"], notices.Select(one => Notice(one, told)))}
                {(told.Count == 0 ? Html.None : Form(id, frame.TokenField(http)))}
                """),
        });
    }

    private async Task<IResult> CorrectAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id) || Reason.Of(form, "text") is not { } text)
        {
            return frame.Refuse(http, StatusCodes.Status400BadRequest, "A text is needed", "Go back and say what was corrected in 3 to 500 characters.");
        }

        string user = Visitor.Of(http).Name;
        int count = await desk.NotifyAsync(id, text, user, http.RequestAborted);
        log.CorrectionAsked(user, id.ToString(), count);
        return Results.LocalRedirect($"/people/{id}/disclosures");
    }

    private static Html Notice(CorrectionNotice one, IReadOnlyList<DisclosureEntry> told) => Html.Of($"""
        <tr><td>{Figures.Exact(one.At)}</td><td>{told.FirstOrDefault(entry => entry.Id == one.DisclosureId)?.RecipientName ?? "–"}</td><td>{one.Text}</td><td>{one.Actor}</td></tr>
        """);

    private static Html Form(Guid id, Html tokenField) => Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/people/{id}/correction">{tokenField}
        <label for="text">Everybody above has to be told: what was corrected?</label>
        {Reason.Field("text", "A notice is kept for each disclosure.", "text")}
        <button type="submit">Note it</button></form></section>
        """);
}
