using Gateway.Ops.Markup;
using Schemas.Validation;

namespace Gateway.Ops.Findings;

/// <summary>The pages of finding codes.</summary>
internal static class FindingView
{
    /// <summary>Draws all codes.</summary>
    public static Html Draw(IReadOnlyList<FindingDescription> findings) => Html.Of($"""
        <div class="head"><h1>Findings</h1> <span class="summary">{findings.Count} codes; none is ever used for something else</span></div>
        <div class="scroll"><table class="list">
        <thead><tr><th scope="col">Code</th><th scope="col">Severity</th><th scope="col">Meaning</th></tr></thead>
        <tbody>{findings.Select(Row)}</tbody></table></div>
        """);

    /// <summary>Draws one code.</summary>
    public static Html Draw(FindingDescription finding) => Html.Of($"""
        <section class="card plain"><h1>{finding.Code}</h1>
        <p><b>{finding.Severity.ToString()}</b> {finding.Meaning}</p>
        <p>{finding.Hint}</p>
        <p class="soft">Source: {finding.Source}</p>
        <p><a href="/findings">All codes</a></p></section>
        """);

    private static Html Row(FindingDescription finding) => Html.Of($"""
        <tr><td><a class="row" href="/findings/{finding.Code}"><b>{finding.Code}</b></a></td><td>{finding.Severity.ToString()}</td><td>{finding.Meaning}</td></tr>
        """);
}
