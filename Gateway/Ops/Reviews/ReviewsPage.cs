using Gateway.Ops.Markup;
using Processing.Stores;
using Processing.Stores.People;

namespace Gateway.Ops.Reviews;

/// <summary>The open questions about identity.</summary>
internal sealed class ReviewsPage(IStorage storage, ConsoleSettings settings, PageFrame frame, TimeProvider time) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/reviews", ConsolePolicy.Operate, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        string? kind = http.Request.Query["kind"] is [{ Length: > 0 and <= 64 } one] ? one : null;
        (IReadOnlyList<(string Kind, long Count)> counts, IReadOnlyList<Review> open) = await storage.ReadAsync(
            async stores => (await stores.Reviews.CountOpenAsync(), await stores.Reviews.ReadOpenAsync(kind, settings.MessagesPerPage)),
            http.RequestAborted);
        return frame.Show(http, new()
        {
            Title = "Reviews",
            Current = MenuItem.Reviews,
            Body = Draw(counts, open, time.GetUtcNow()),
            IsLive = true,
        });
    }

    private static Html Draw(IReadOnlyList<(string Kind, long Count)> counts, IReadOnlyList<Review> open, DateTimeOffset now) => Html.Of($"""
        <div class="head"><h1>Reviews</h1> <span class="summary">questions about identity that the program does not decide</span></div>
        {(open.Count == 0 ? Html.Of($"""<p class="empty">No question is open.</p>""") : Html.Of($"{Kinds(counts)}{Table(open, now)}"))}
        """);

    private static Html Kinds(IReadOnlyList<(string Kind, long Count)> counts) => Html.Of($"""
        <p>{counts.Select(one => Html.Of($"""<a href="/reviews?kind={one.Kind}">{ReviewWords.Kind(one.Kind)}</a> <b>{Figures.Count(one.Count)}</b> · """))}<a href="/reviews">all</a></p>
        """);

    private static Html Table(IReadOnlyList<Review> open, DateTimeOffset now) => Html.Of($"""
        <div class="scroll"><table class="list">
        <thead><tr><th scope="col">Opened</th><th scope="col">Question</th><th scope="col">Holds its message</th><th scope="col">Why</th></tr></thead>
        <tbody>{open.Select(one => Html.Of($"""
            <tr><td class="time">{Figures.Time(one.OpenedAt, now)}</td><td><a class="row" href="/reviews/{one.Id}">{ReviewWords.Kind(one.Kind)}</a></td>
            <td>{(one.IsBlocking ? "yes" : "no")}</td><td class="reason">{one.Reason}</td></tr>
            """))}</tbody></table></div>
        """);
}
