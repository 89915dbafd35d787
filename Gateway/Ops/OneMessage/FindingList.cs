using Gateway.Ops.Markup;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Ops.OneMessage;

/// <summary>The findings of a message, each with a jump to its line.</summary>
internal static class FindingList
{
    /// <summary>Draws them; nothing where there are none.</summary>
    /// <param name="row">The message.</param>
    /// <param name="findings">The kept findings.</param>
    public static Html Draw(MessageRow row, IReadOnlyList<Finding> findings) => findings.Count == 0 ? Html.None : Html.Of($"""
        <section class="card findings" aria-labelledby="findings-title">
        <h2 id="findings-title">Findings <b>{row.FindingsTotal}</b>{(row.FindingsTotal > findings.Count ? Html.Of($""" <span>the first {findings.Count} are kept</span>""") : Html.None)}</h2>
        <ol>{findings.Select((finding, index) => Item(finding, index + 1))}</ol>
        </section>
        """);

    private static Html Item(Finding finding, int number) => Html.Of($"""
        <li class="{(finding.Severity is Severity.Error ? "error" : "warning")}">
        {Place(finding, number)} <a href="/findings/{Uri.EscapeDataString(finding.Code)}"><b>{finding.Code}</b></a> <span class="kind">{finding.Severity.ToString()}</span> {finding.Text}
        {(finding.Path is null ? Html.None : Html.Of($"""<code class="path">{finding.Path}</code>"""))}</li>
        """);

    private static Html Place(Finding finding, int number) => finding switch
    {
        { Line: { } line } => Html.Of($"""<a class="place" href="#finding-{number}">{line}:{finding.Column ?? 1}</a>"""),
        { ByteOffset: { } offset } => Html.Of($"""<span class="place">byte {Figures.Count(offset)}</span>"""),
        _ => Html.Of($"""<span class="place">–</span>"""),
    };
}
