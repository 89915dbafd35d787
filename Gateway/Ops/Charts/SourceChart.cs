using Gateway.Ops.Markup;
using Processing.Stores.People;

namespace Gateway.Ops.Charts;

/// <summary>People by source class: known by a benefit card only, without fingerprints, or with full collection.</summary>
internal static class SourceChart
{
    private const int BarLength = 100;

    /// <summary>Draws the chart.</summary>
    /// <param name="counts">The number of people by class.</param>
    public static Html Draw(IReadOnlyList<NameFigure> counts)
    {
        double all = Math.Max(1, counts.Sum(one => one.Figure));
        return Html.Of($"""
            <figure class="chart">
            <figcaption>By source class <b>{Figures.Count((long)counts.Sum(one => one.Figure))}</b></figcaption>
            <table>{counts.OrderByDescending(one => one.Figure).Select(one => Row(one, all))}</table>
            </figure>
            """);
    }

    private static Html Row(NameFigure one, double all) => Html.Of($"""
        <tr><th scope="row">{Words(one.Name)}</th><td><svg viewBox="0 0 {BarLength} 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="valid" x="0" y="0" width="{one.Figure / all * BarLength}" height="8"/></svg></td>
        <td class="number">{Figures.Count((long)one.Figure)}</td></tr>
        """);

    private static string Words(string source) => source switch
    {
        "card" => "benefit card only",
        "full" => "full collection",
        _ => source,
    };
}
