using Gateway.Ops.Markup;
using Processing.Stores;
using Processing.Stores.Checks;

namespace Gateway.Ops.Checks;

/// <summary>The background checks that somebody has to look after: running out, rejected, without an answer.</summary>
internal sealed class ChecksPage(IStorage storage, ConsoleSettings settings, PageFrame frame, TimeProvider time) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/checks", ConsolePolicy.Operate, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<BackgroundCheck> due = await storage.ReadAsync(
            stores => stores.Checks.ReadDueAsync(DueChecks.At(now), settings.MessagesPerPage), http.RequestAborted);
        return frame.Show(http, new()
        {
            Title = "Checks",
            Current = MenuItem.Checks,
            Body = ChecksView.Draw(due, DateOnly.FromDateTime(now.UtcDateTime)),
            IsLive = true,
        });
    }
}
