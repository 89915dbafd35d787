using System.Globalization;
using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Routing.Checks;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Gateway.Ops.Checks;

/// <summary>What somebody has to know of checks, with counts, until somebody has seen to it.</summary>
internal sealed class AlertsPage(IStorage storage, ICheckDesk desk, ConsoleSettings settings, PageFrame frame, ILogger<AlertsPage> log) : IConsolePage
{
    private readonly CheckFormPosts _posts = new(frame, log);

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/alerts", ConsolePolicy.Operate, ShowAsync);
        routes.Post("/alerts/{id:guid}/see", ConsolePolicy.Operate, SeeAsync);
    }

    /// <summary>A card with alerts.</summary>
    /// <param name="alerts">The alerts.</param>
    /// <param name="tokenField">The antiforgery field for forms; nothing for a card without.</param>
    public static Html Card(IEnumerable<CheckAlert> alerts, Html tokenField)
    {
        List<CheckAlert> all = [.. alerts];
        return PersonView.Card("Alerts", all.Count, ["Arose", "What", "Detail", "Told", "About", "Seen to"], all.Select(one => Row(one, tokenField)));
    }

    private static string Words(string kind) => kind switch
    {
        AlertKind.RecordFound => "record found",
        AlertKind.Refused => "refused for good",
        AlertKind.Notice => "unsolicited notice",
        AlertKind.Expired => "ran out",
        AlertKind.CaptureNeeded => "capture needed",
        AlertKind.PendingLong => "pending for long",
        _ => "renewed",
    };

    private static Html Row(CheckAlert one, Html tokenField) => Html.Of($"""
        <tr><td>{Figures.Exact(one.At)}</td><td>{Words(one.Kind)}</td><td class="reason">{one.Detail}</td><td>{one.Told ?? "–"}</td>
        <td>{(one.CheckId is { } check ? Html.Of($"""<a class="row" href="/checks/{check}">check</a> """) : Html.None)}{(one.PersonId is { } person ? Html.Of($"""<a href="/people/{person}">person</a> """) : Html.None)}{(one.MessageId is { } message ? Html.Of($"""<a href="/messages/{message}">message</a>""") : Html.None)}</td>
        <td>{(one.SeenBy is { } who ? Html.Of($"{who}: {one.SeenBecause}") : Form(one.Id, tokenField))}</td></tr>
        """);

    private static Html Form(Guid id, Html tokenField) => tokenField.Text is null ? Html.Of($"""<a href="/alerts">open</a>""") : Html.Of($"""
        <form class="deed" method="post" action="/alerts/{id}/see">{tokenField}
        <label class="soft" for="r-{id}">What was done?</label>{Reason.Field($"r-{id}", "It is kept with the alert.")}
        <button type="submit">Seen to</button></form>
        """);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        string? kind = AlertKind.All.FirstOrDefault(one => one == http.Request.Query["kind"]);
        (IReadOnlyDictionary<string, long> counts, IReadOnlyList<CheckAlert> open) = await storage.ReadAsync(
            async stores => (await stores.Alerts.CountOpenAsync(), await stores.Alerts.ReadOpenAsync(kind, settings.MessagesPerPage)), http.RequestAborted);
        Html token = frame.TokenField(http);
        return frame.Show(http, new()
        {
            Title = "Alerts",
            Current = MenuItem.Checks,
            Body = Html.Of($"""
                <div class="head"><h1>Alerts</h1> <span class="summary">what somebody has to know of checks; the partner that asked for a check is told by itself</span></div>
                <p>{AlertKind.All.Select(one => Html.Of($"""<a href="/alerts?kind={one}">{Words(one)}</a> <b>{Figures.Count(counts.GetValueOrDefault(one))}</b> · """))}<a href="/alerts">all</a></p>
                {Card(open, token)}
                """),
        });
    }

    private Task<IResult> SeeAsync(HttpContext http)
    {
        var id = Guid.Parse((string)http.GetRouteValue("id")!, CultureInfo.InvariantCulture); // the route takes nothing else
        return _posts.ActAsync(http, "see to alert", id.ToString(), "/alerts", (_, reason, user) => desk.SeeAsync(id, reason, user, http.RequestAborted));
    }
}
