using Gateway.Ops.Markup;
using Schemas.Validation;

namespace Gateway.Ops.Findings;

/// <summary>What a finding code means and what to do: one page for each code, and one with all of them.</summary>
internal sealed class FindingPage(PageFrame frame) : IConsolePage
{
    private readonly Dictionary<string, FindingDescription> _byCode = FindingCatalog.All.ToDictionary(finding => finding.Code, StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/findings", ConsolePolicy.Read, http => Task.FromResult(ShowAll(http)));
        routes.Get("/findings/{code}", ConsolePolicy.Read, http => Task.FromResult(Show(http)));
    }

    private IResult ShowAll(HttpContext http) => frame.Show(http, new()
    {
        Title = "Findings",
        Body = FindingView.Draw([.. _byCode.Values.OrderBy(finding => finding.Code, StringComparer.Ordinal)]),
    });

    private IResult Show(HttpContext http) => _byCode.TryGetValue(http.Request.RouteValues["code"] as string ?? string.Empty, out var finding)
        ? frame.Show(http, new() { Title = finding.Code, Body = FindingView.Draw(finding) })
        : frame.Refuse(http, StatusCodes.Status404NotFound, "No such code", "Codes of rule packs are explained in the pack that brings them.");
}
