using Gateway.Ops.Markup;
using Processing.Stores.Disclosures;

namespace Gateway.Ops.Charts;

/// <summary>Inquiries of foreign partners as bars: a bar a country, with its outcomes; and how old they were by outcome.</summary>
internal static class OutcomeChart
{
    private const int BarLength = 100;

    // Released, no match, and all that was refused by name: three fills that the page has already.
    private static readonly string[] Fills = ["done", "waiting", "in-work"];

    /// <summary>How many by country and outcome.</summary>
    /// <param name="outcomes">The counts.</param>
    public static Html Counts(IReadOnlyList<OutcomeCount> outcomes)
    {
        var countries = outcomes.GroupBy(one => one.Country, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        int longest = countries.Select(country => country.Sum(one => one.Count)).DefaultIfEmpty(1).Max();
        return Html.Of($"""
            <figure class="chart queues"><figcaption>Inquiries by partner and outcome</figcaption>
            <table>{countries.Select(country => Country(country.Key, [.. country], (double)BarLength / longest))}</table>
            <ul class="legend"><li><i class="done"></i>released</li><li><i class="waiting"></i>no match</li><li><i class="in-work"></i>refused</li></ul></figure>
            """);
    }

    /// <summary>The mean age by country and outcome.</summary>
    /// <param name="outcomes">The counts.</param>
    public static Html Ages(IReadOnlyList<OutcomeCount> outcomes)
    {
        var ages = outcomes.GroupBy(one => (one.Country, one.Outcome))
            .Select(group => (group.Key.Country, group.Key.Outcome, Age: TimeSpan.FromSeconds(group.Sum(one => one.MeanAge.TotalSeconds * one.Count) / group.Sum(one => one.Count))))
            .OrderBy(one => one.Country, StringComparer.Ordinal).ThenBy(one => one.Outcome, StringComparer.Ordinal).ToList();
        double longest = Math.Max(1, ages.Select(one => one.Age.TotalSeconds).DefaultIfEmpty(1).Max());
        return Html.Of($"""
            <figure class="chart queues"><figcaption>Mean age at the answer</figcaption>
            <table>{ages.Select(one => Age(one.Country, one.Outcome, one.Age, BarLength / longest))}</table></figure>
            """);
    }

    private static Html Country(string country, IReadOnlyList<OutcomeCount> outcomes, double scale)
    {
        int[] counts = [Sum(outcomes, "Released"), Sum(outcomes, "NoMatch"), 0];
        counts[2] = outcomes.Sum(one => one.Count) - counts[0] - counts[1];
        return Html.Of($"""
            <tr><th scope="row">{country}</th><td><svg viewBox="0 0 {BarLength} 8" preserveAspectRatio="none" aria-hidden="true">
            {Fills.Select((fill, i) => Html.Of($"""<rect class="{fill}" x="{counts[..i].Sum() * scale}" y="0" width="{counts[i] * scale}" height="8"/>"""))}</svg></td>
            <td class="number" title="{counts[0]} released, {counts[1]} no match, {counts[2]} refused">{Figures.Count(counts.Sum())}</td></tr>
            """);
    }

    private static Html Age(string country, string outcome, TimeSpan age, double scale) => Html.Of($"""
        <tr><th scope="row">{country} {outcome}</th><td><svg viewBox="0 0 {BarLength} 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="{Fill(outcome)}" x="0" y="0" width="{age.TotalSeconds * scale}" height="8"/></svg></td><td class="number">{Figures.Span(age)}</td></tr>
        """);

    private static string Fill(string outcome) => outcome switch { "Released" => Fills[0], "NoMatch" => Fills[1], _ => Fills[2] };

    private static int Sum(IReadOnlyList<OutcomeCount> outcomes, string outcome) => outcomes.Where(one => one.Outcome == outcome).Sum(one => one.Count);
}
