using System.Globalization;
using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Routing.Checks;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Gateway.Ops.Checks;

/// <summary>Waivers of fingerprints: entered by one person, confirmed or refused by another, good for one filing.</summary>
internal sealed class WaiversPage(
    IStorage storage, ICheckDesk desk, ConsoleSettings settings, PageFrame frame, TimeProvider time, ILogger<WaiversPage> log) : IConsolePage
{
    private const int LongestName = 200;
    private readonly CheckFormPosts _posts = new(frame, log);

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/waivers", ConsolePolicy.Operate, ShowAsync);
        routes.Post("/waivers", ConsolePolicy.Operate, EnterAsync);
        routes.Post("/waivers/{id:guid}/decide", ConsolePolicy.Operate, DecideAsync);
    }

    /// <summary>A card with waivers.</summary>
    public static Html Card(string title, IReadOnlyList<Waiver> waivers, Func<Waiver, Html> deed) => PersonView.Card(
        title, waivers.Count, ["Filing", "Person", "Granted by", "On", "Why", "Entered", "Second person", "Used", "Deed"], waivers.Select(one => Row(one, deed(one))));

    private static Html Row(Waiver one, Html deed) => Html.Of($"""
        <tr><td class="id">{one.Receipt}</td><td><a class="row" href="/people/{one.PersonId}">open</a></td><td>{one.GrantedBy} <span class="soft">{one.GrantedRole}</span></td><td>{Figures.Day(one.GrantedOn)}</td>
        <td class="reason">{one.Reason}</td><td>{one.EnteredBy} <span class="soft">{Figures.Exact(one.EnteredAt)}</span></td><td>{one.Decision ?? "–"} <span class="soft">{one.DecidedBy}</span></td>
        <td>{(one.UsedBy is { } message ? Html.Of($"""<a href="/messages/{message}">encounter</a>""") : Html.Of($"no"))}</td><td>{deed}</td></tr>
        """);

    private static Html Decide(Waiver one, string user, Html tokenField) => one.EnteredBy == user
        ? Html.Of($"""<span class="soft">waits for another person</span>""")
        : Html.Of($"""
        <form class="deed" method="post" action="/waivers/{one.Id}/decide">{tokenField}
        <label class="soft" for="r-{one.Id}">By what?</label>{Reason.Field($"r-{one.Id}", "It is logged with the decision.")}
        <button type="submit" name="decision" value="confirm">Confirm</button> <button type="submit" name="decision" value="refuse">Refuse</button></form>
        """);

    private static Html Form(Html tokenField) => Html.Of($"""
        <section class="card deeds"><h2>Enter a waiver</h2><form class="deed" method="post" action="/waivers">{tokenField}
        <label for="person">Person</label><input id="person" name="person" required maxlength="36" autocomplete="off" placeholder="id">
        <label for="receipt">Receipt number of the one filing</label><input id="receipt" name="receipt" required maxlength="13" autocomplete="off">
        <label for="by">Granted by</label><input id="by" name="by" required maxlength="200" autocomplete="off">
        <label for="role">Office</label><input id="role" name="role" required maxlength="200" autocomplete="off">
        <label for="on">On</label><input id="on" name="on" type="date" required>
        <label for="reason">Medical reason</label>{Reason.Field("reason", "Only medical reasons count; another person looks at it.")}
        <button type="submit">Enter</button></form></section>
        """);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        IReadOnlyList<Waiver> open = await storage.ReadAsync(stores => stores.Waivers.ReadOpenAsync(settings.MessagesPerPage), http.RequestAborted);
        Html token = frame.TokenField(http);
        string user = Visitor.Of(http).Name;
        return frame.Show(http, new()
        {
            Title = "Waivers",
            Current = MenuItem.Checks,
            Body = Html.Of($"""
                <div class="head"><h1>Waivers of fingerprints</h1> <span class="summary">for medical reasons only, for one filing, once; never carried to another</span></div>
                {Card("Waiting for a second person", open, one => Decide(one, user, token))}
                {Form(token)}
                """),
        });
    }

    private Task<IResult> EnterAsync(HttpContext http) => _posts.ActAsync(http, "enter", "waiver", "/waivers", async (form, reason, user) =>
    {
        string receipt = string.Concat(form["receipt"].ToString().Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        string by = form["by"].ToString().Trim();
        string role = form["role"].ToString().Trim();
        DateTimeOffset now = time.GetUtcNow();
        return Guid.TryParse(form["person"], out Guid person)
            && receipt.Length == 13 && by.Length is > 0 and <= LongestName && role.Length is > 0 and <= LongestName
            && DateOnly.TryParseExact(form["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on)
            && on <= DateOnly.FromDateTime(now.UtcDateTime)
            && await desk.EnterAsync(
                new Waiver
                {
                    Id = Guid.CreateVersion7(now),
                    PersonId = person,
                    Receipt = receipt,
                    Reason = reason,
                    GrantedBy = by,
                    GrantedRole = role,
                    GrantedOn = on,
                    EnteredBy = user,
                    EnteredAt = now,
                },
                http.RequestAborted);
    });

    private Task<IResult> DecideAsync(HttpContext http)
    {
        var id = Guid.Parse((string)http.GetRouteValue("id")!, CultureInfo.InvariantCulture); // the route takes nothing else
        return _posts.ActAsync(http, "decide waiver", id.ToString(), "/waivers", async (form, _, user) =>
            form["decision"].ToString() is "confirm" or "refuse" && await desk.DecideAsync(id, form["decision"] == "confirm", user, http.RequestAborted));
    }
}
