using Gateway.Ops.Markup;
using Schemas.Validation;

namespace Gateway.Ops.Findings;

/// <summary>The pages of finding codes.</summary>
internal static class FindingView
{
    /// <summary>Draws all codes.</summary>
    public static Html Draw(IReadOnlyList<(string Pack, FindingDescription Finding)> findings) => Html.Of($"""
        <div class="head"><h1>Findings</h1> <span class="summary">{findings.Count} codes; none is ever used for something else</span></div>
        <div class="scroll"><table class="list">
        <thead><tr><th scope="col">Code</th><th scope="col">Severity</th><th scope="col">Meaning</th><th scope="col">Rule pack</th></tr></thead>
        <tbody>{findings.Select(one => Row(one.Pack, one.Finding))}</tbody></table></div>
        """);

    /// <summary>Draws one code, with each meaning that it has.</summary>
    public static Html Explain(IReadOnlyList<(string Pack, FindingDescription Finding)> meanings) => Html.Of($"""
        <section class="card plain"><h1>{meanings[0].Finding.Code}</h1>
        {meanings.Select(one => Meaning(one.Pack, one.Finding))}
        <p><a href="/findings">All codes</a></p></section>
        """);

    private static Html Meaning(string pack, FindingDescription finding) => Html.Of($"""
        <p><b>{finding.Severity.ToString()}</b> {finding.Meaning}</p>
        <p>{finding.Hint}</p>
        <p class="soft">Source: {finding.Source}{(pack.Length == 0 ? "" : $" (rule pack {pack})")}</p>
        """);

    private static Html Row(string pack, FindingDescription finding) => Html.Of($"""
        <tr><td><a class="row" href="/findings/{finding.Code}"><b>{finding.Code}</b></a></td><td>{finding.Severity.ToString()}</td><td>{finding.Meaning}</td><td>{pack}</td></tr>
        """);
}
