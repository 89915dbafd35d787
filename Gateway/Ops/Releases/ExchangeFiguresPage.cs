using Gateway.Ops.Charts;
using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Stores;
using Processing.Stores.Disclosures;

namespace Gateway.Ops.Releases;

/// <summary>The statistics of the exchange with foreign partners: how many, with which outcome, how old.</summary>
internal sealed class ExchangeFiguresPage(IStorage storage, PageFrame frame, TimeProvider time) : IConsolePage
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(365);

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/exchange", ConsolePolicy.Read, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        DateTimeOffset from = time.GetUtcNow() - Period;
        (IReadOnlyList<OutcomeCount> outcomes, IReadOnlyList<DisclosureCount> told) = await storage.ReadAsync(
            async stores => (await stores.Releases.SummarizeOutcomesAsync(from), await stores.Disclosures.SummarizeAsync(from)), http.RequestAborted);
        return frame.Show(http, new()
        {
            Title = "Exchange in figures",
            Current = MenuItem.Releases,
            Body = Html.Of($"""
                <div class="head"><h1>Exchange in figures</h1> <span class="summary">inquiries and disclosures of the last year</span></div>
                <div class="charts">{OutcomeChart.Counts(outcomes)}{OutcomeChart.Ages(outcomes)}</div>
                {PersonView.Card("Inquiries answered", outcomes.Count, ["Country", "Reason", "Priority", "Outcome", "How many", "Age on average", "Longest"], outcomes.Select(Outcome))}
                {PersonView.Card("Disclosures accounted", told.Count, ["Country", "Direction", "Reason", "Priority", "How many", "Age on average", "Longest"], told.Select(ReleasesView.Count))}
                """),
        });
    }

    private static Html Outcome(OutcomeCount one) => Html.Of($"""
        <tr><td>{one.Country}</td><td>{one.Reason}</td><td>{one.Priority}</td><td>{one.Outcome}</td><td class="number">{Figures.Count(one.Count)}</td>
        <td>{Figures.Span(one.MeanAge)}</td><td>{Figures.Span(one.LongestAge)}</td></tr>
        """);
}
