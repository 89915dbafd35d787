using Gateway.Ops.Charts;
using Gateway.Ops.Markup;
using Processing.Stores;
using Processing.Stores.People;

namespace Gateway.Ops.People;

/// <summary>How many people there are, and how they came to be known.</summary>
internal sealed class PeoplePage(IStorage storage, PageFrame frame) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/people", ConsolePolicy.Read, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        (IReadOnlyList<NameFigure> counts, DateTimeOffset? at) = await storage.ReadAsync(
            async stores => (await stores.Keys.ReadSourcesAsync(), await stores.Keys.FiguresCountedAtAsync()), http.RequestAborted);
        return frame.Show(http, new() { Title = "People", Current = MenuItem.People, Body = Draw(counts, at) });
    }

    private static Html Draw(IReadOnlyList<NameFigure> counts, DateTimeOffset? at) => Html.Of($"""
        <div class="head"><h1>People</h1> <span class="summary">by how they came to be known{(at is { } counted ? $", counted {Figures.Exact(counted)}" : "")}</span> <a href="/retention">retention</a></div>
        {(at is null ? Html.Of($"""<p class="empty">Nothing was counted yet; it is done once a day.</p>""") : SourceChart.Draw(counts))}
        """);
}
