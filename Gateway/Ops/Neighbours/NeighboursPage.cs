using Gateway.Ops.Markup;
using Processing.Disclosures;

namespace Gateway.Ops.Neighbours;

/// <summary>The systems around us by name: services, holdings, ways, standards and counterparties, each row with its source.</summary>
internal sealed class NeighboursPage(IReviewDesk desk, PageFrame frame, TimeProvider time) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/neighbours", ConsolePolicy.Read, http => Task.FromResult(Show(http)));

    private IResult Show(HttpContext http) => frame.Show(http, new()
    {
        Title = "Neighbours",
        Current = MenuItem.Partners,
        Body = NeighboursView.Draw(desk.Policy.ReadNeighbours(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))),
    });
}
