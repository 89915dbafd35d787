using System.Globalization;
using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Routing.Checks;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Gateway.Ops.Checks;

/// <summary>What concerns the checks of one person: filings, alerts, waivers, rap sheets.</summary>
internal sealed class PersonChecksPage(IStorage storage, ICheckDesk desk, PageFrame frame, ILogger<PersonChecksPage> log) : IConsolePage
{
    private readonly CheckFormPosts _posts = new(frame, log);

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/people/{id:guid}/checks", ConsolePolicy.Operate, ShowAsync);
        routes.Post("/people/{id:guid}/close-filing", ConsolePolicy.Operate, CloseAsync);
    }

    private static Guid IdOf(HttpContext http) => Guid.Parse((string)http.GetRouteValue("id")!, CultureInfo.InvariantCulture); // the route takes nothing else

    private static Html Filing(Filing one, Html tokenField) => Html.Of($"""
        <tr><td class="id">{one.Receipt}</td><td>{one.FormType}</td><td>{Figures.Day(one.FilingDate)}</td><td>{(one.Partner.Length > 0 ? one.Partner : "–")}</td><td>{Figures.Exact(one.OpenedAt)}</td>
        <td>{(one.ClosedAt is { } at ? Html.Of($"{Figures.Exact(at)} by {one.ClosedBy}: {one.ClosedBecause}") : Close(one, tokenField))}</td></tr>
        """);

    private static Html Close(Filing one, Html tokenField) => Html.Of($"""
        <form class="deed" method="post" action="/people/{one.PersonId}/close-filing">{tokenField}<input type="hidden" name="receipt" value="{one.Receipt}">
        <label class="soft" for="r-{one.Receipt}">Decided?</label>{Reason.Field($"r-{one.Receipt}", "Its checks are not renewed any more.")}
        <button type="submit">Close</button></form>
        """);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        Guid id = IdOf(http);
        (IReadOnlyList<Filing> filings, IReadOnlyList<CheckAlert> alerts, IReadOnlyList<Waiver> waivers, IReadOnlyList<RapSheet> sheets) = await storage.ReadAsync(
            async stores => (
                await stores.Filings.ReadAsync(id), await stores.Alerts.ReadAsync(id), await stores.Waivers.ReadAsync(id), await stores.RapSheets.ReadAsync(id)),
            http.RequestAborted);
        log.PersonRead(Visitor.Of(http).Name, id.ToString());
        Html token = frame.TokenField(http);
        return frame.Show(http, new()
        {
            Title = "Checks of a person",
            Current = MenuItem.Checks,
            Body = Html.Of($"""
                <div class="head"><h1>Checks and filings</h1> <span class="id"><a href="/people/{id}">{id}</a></span></div>
                {PersonView.Card("Filings", filings.Count, ["Receipt", "Form", "Filed", "Told of checks", "Known since", "Closed"], filings.Select(one => Filing(one, token)))}
                {AlertsPage.Card(alerts, token)}
                {WaiversPage.Card("Waivers", waivers, _ => Html.None)}
                {RapSheetPage.Card(sheets, Visitor.Of(http))}
                """),
        });
    }

    private Task<IResult> CloseAsync(HttpContext http)
    {
        Guid id = IdOf(http);
        return _posts.ActAsync(http, "close filing of", id.ToString(), $"/people/{id}/checks", (form, reason, user) =>
            desk.CloseAsync(form["receipt"].ToString(), id, reason, user, http.RequestAborted));
    }
}
