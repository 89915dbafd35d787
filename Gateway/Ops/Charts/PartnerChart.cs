using Gateway.Ops.Markup;
using Gateway.Ops.Messages;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Ops.Charts;

/// <summary>Messages by partner, with the part that was not valid.</summary>
internal static class PartnerChart
{
    private const int BarLength = 100;
    private const int PartnerLimit = 9;

    /// <summary>Draws the chart.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="range">The range they are of.</param>
    public static Html Draw(IReadOnlyList<MessageCount> counts, TimeRange range)
    {
        List<(string Partner, int Valid, int Other)> bars = [.. counts
            .GroupBy(count => count.Partner, StringComparer.Ordinal)
            .Select(group => (group.Key, Sum(group, true), Sum(group, false)))
            .OrderByDescending(bar => bar.Item2 + bar.Item3).ThenBy(bar => bar.Key, StringComparer.Ordinal).Take(PartnerLimit)];
        int longest = bars.Count == 0 ? 1 : bars.Max(bar => bar.Valid + bar.Other);
        return Html.Of($"""
            <figure class="chart partners">
            <figcaption>By partner <span>{range.ChartName}, red is not valid</span></figcaption>
            {(bars.Count == 0 ? Html.Of($"""<p class="empty">none</p>""") : Html.Of($"<table>{bars.Select(bar => Row(bar.Partner, bar.Valid, bar.Other, longest))}</table>"))}
            </figure>
            """);
    }

    private static int Sum(IEnumerable<MessageCount> counts, bool areValid) =>
        counts.Where(count => (count.Verdict == Verdict.Valid) == areValid).Sum(count => count.Count);

    private static Html Row(string partner, int valid, int other, int longest) => Html.Of($"""
        <tr><th scope="row">{partner}</th><td><svg viewBox="0 0 {BarLength} 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="valid" x="0" y="0" width="{(double)valid / longest * BarLength}" height="8"/>
        <rect class="invalid" x="{(double)valid / longest * BarLength}" y="0" width="{(double)other / longest * BarLength}" height="8"/></svg></td>
        <td class="number">{Figures.Count(valid + other)}</td><td class="number bad">{(other > 0 ? Figures.Count(other) : "")}</td></tr>
        """);
}
