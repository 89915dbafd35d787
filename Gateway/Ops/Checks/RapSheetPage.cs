using System.Globalization;
using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Routing.Records;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Gateway.Ops.Checks;

/// <summary>A rap sheet: who read it, and its text for whoever gives a reason. Never part of another page, never found by a search.</summary>
internal sealed class RapSheetPage(IStorage storage, IRapSheetDesk desk, PageFrame frame, ILogger<RapSheetPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/rap-sheets/{id:guid}", ConsolePolicy.Records, http => ShowAsync(http, null));
        routes.Post("/rap-sheets/{id:guid}", ConsolePolicy.Records, OpenAsync);
    }

    /// <summary>A card that says that there are rap sheets; the way to them is for the role Records.</summary>
    public static Html Card(IEnumerable<RapSheet> sheets, Visitor visitor)
    {
        List<RapSheet> all = [.. sheets];
        return PersonView.Card("Rap sheets, restricted", all.Count, ["Arrived", "Partner", "Came with", "Length", "Text"], all.Select(one => Html.Of($"""
            <tr><td>{Figures.Exact(one.ReceivedAt)}</td><td>{one.Partner}</td><td>{one.Category}</td><td>{Figures.Count(one.LengthBytes)} bytes</td>
            <td>{(visitor.SeesRecords ? Html.Of($"""<a class="row" href="/rap-sheets/{one.Id}">open</a>""") : Html.Of($"""<span class="soft">for the role Records</span>"""))}</td></tr>
            """)));
    }

    private static Guid IdOf(HttpContext http) => Guid.Parse((string)http.GetRouteValue("id")!, CultureInfo.InvariantCulture); // the route takes nothing else

    private async Task<IResult> OpenAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Reason.Of(form) is not { } reason)
        {
            return frame.Refuse(http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back and say why in 3 to 500 characters; it is kept with the reading.");
        }

        string user = Visitor.Of(http).Name;
        string? text = await desk.OpenAsync(IdOf(http), reason, user, http.RequestAborted);
        log.RapSheetOpened(user, IdOf(http).ToString(), text is not null);
        return await ShowAsync(http, text);
    }

    private async Task<IResult> ShowAsync(HttpContext http, string? text)
    {
        Guid id = IdOf(http);
        (RapSheet? sheet, IReadOnlyList<RapSheetReading> readings) = await storage.ReadAsync(
            async stores => (await stores.RapSheets.FindAsync(id), await stores.RapSheets.ReadReadingsAsync(id)), http.RequestAborted);
        if (sheet is null)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such rap sheet", "Nothing is known under this id.");
        }

        return frame.Show(http, new()
        {
            Title = "Rap sheet",
            Current = MenuItem.Checks,
            Body = Html.Of($"""
                <div class="head"><h1>Rap sheet</h1> <span class="id">{id}</span> <span class="summary">{sheet.Partner} {sheet.Category}, {Figures.Exact(sheet.ReceivedAt)}</span> {(sheet.PersonId is { } person ? Html.Of($"""<a href="/people/{person}">person</a>""") : Html.None)}</div>
                {(text is null ? Form(id, frame.TokenField(http)) : Html.Of($"""<section class="card"><h2>Text</h2><pre>{text}</pre></section>"""))}
                {PersonView.Card("Who read it", readings.Count, ["When", "Who", "Why"], readings.Select(one => Html.Of($"<tr><td>{Figures.Exact(one.At)}</td><td>{one.Actor}</td><td>{one.Reason}</td></tr>")))}
                """),
        });
    }

    private static Html Form(Guid id, Html tokenField) => Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/rap-sheets/{id}">{tokenField}
        <label for="reason">It is opened for a reason only: which case, what for?</label>
        {Reason.Field("reason", "It is kept with the reading before the text is shown.")}
        <button type="submit">Open</button></form></section>
        """);
}
