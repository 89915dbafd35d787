using System.Globalization;
using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Routing.Checks;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Gateway.Ops.Checks;

/// <summary>One background check: how it stands, what it led to, and how a check without a link is recorded.</summary>
internal sealed class CheckPage(IStorage storage, ICheckDesk desk, PageFrame frame, TimeProvider time, ILogger<CheckPage> log) : IConsolePage
{
    private readonly CheckFormPosts _posts = new(frame, log);

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/checks/{id:guid}", ConsolePolicy.Operate, ShowAsync);
        routes.Post("/checks/{id:guid}/record", ConsolePolicy.Operate, RecordAsync);
    }

    private static Guid IdOf(HttpContext http) => Guid.Parse((string)http.GetRouteValue("id")!, CultureInfo.InvariantCulture); // the route takes nothing else

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        Guid id = IdOf(http);
        (BackgroundCheck? check, IReadOnlyList<CheckAlert> alerts, IReadOnlyList<RapSheet> sheets) = await storage.ReadAsync(
            async stores => await stores.Checks.FindAsync(id) is { } found
                ? (found, await stores.Alerts.ReadAsync(found.PersonId), await stores.RapSheets.ReadAsync(found.PersonId))
                : (null, [], []),
            http.RequestAborted);
        if (check is null)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such check", "Nothing is known under this id.");
        }

        log.CheckRead(Visitor.Of(http).Name, id.ToString());
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return frame.Show(http, new()
        {
            Title = "Check",
            Current = MenuItem.Checks,
            Body = Html.Of($"""
                <div class="head"><h1>{check.Kind}</h1> <span class="id">{check.Id}</span> <span class="summary">{ChecksView.Words(CheckClock.On(check, today))}</span> <a href="/people/{check.PersonId}">person</a> <a href="/messages/{check.MessageId}">asked by</a></div>
                {PersonView.Card("This check", 1, ["Partner", "Filing", "Asked", "Answered", "Result", "Valid until", "By rule", "Renews"], [Facts(check)])}
                {Record(check, frame.TokenField(http))}
                {AlertsPage.Card(alerts.Where(one => one.CheckId == id), Html.None)}
                {RapSheetPage.Card(sheets.Where(one => one.CheckId == id), Visitor.Of(http))}
                """),
        });
    }

    private static Html Facts(BackgroundCheck one) => Html.Of($"""
        <tr><td>{one.Partner}</td><td>{one.FormType ?? "–"} <span class="id">{one.Receipt}</span></td><td>{(one.Status == CheckStatus.Waiting ? "not yet" : Figures.Exact(one.RequestedAt))}</td>
        <td>{(one.AnsweredAt is { } at ? Figures.Exact(at) : "–")}</td><td>{one.Result ?? "–"}</td><td>{Figures.Day(one.ValidUntil)}</td><td class="id">{one.PolicyRow}</td>
        <td>{(one.Renews is { } old ? Html.Of($"""<a href="/checks/{old}">open</a>""") : Html.Of($"–"))}</td></tr>
        """);

    private static Html Record(BackgroundCheck check, Html tokenField) => CheckRecording.After(check) is not { Count: > 0 } possible ? Html.None : Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/checks/{check.Id}/record">{tokenField}
        <label for="standing">This partner has no link. Record that the check is</label>
        <select id="standing" name="standing">{possible.Select(one => Html.Of($"""<option value="{one}">{Words(one)}</option>"""))}</select>
        <label for="day">on</label><input id="day" name="day" type="date">
        <label for="reason">By what?</label>
        {Reason.Field("reason", "A letter, a query, a file: it goes into the journal.")}
        <button type="submit">Record</button></form></section>
        """);

    private static string Words(string standing) => standing switch
    {
        CheckRecording.Asked => "asked for",
        CheckRecording.Pending => "taken by the partner, pending",
        "NoRecord" => "answered: no record",
        "Record" => "answered: a record",
        "NoMatch" => "answered: no match",
        "Match" => "answered: a match",
        _ => "refused",
    };

    private Task<IResult> RecordAsync(HttpContext http)
    {
        Guid id = IdOf(http);
        return _posts.ActAsync(http, "record check", id.ToString(), $"/checks/{id}", (form, reason, user) =>
        {
            DateOnly? day = DateOnly.TryParseExact(form["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read) ? read : null;
            return desk.RecordAsync(id, form["standing"].ToString(), day, reason, user, http.RequestAborted);
        });
    }
}
