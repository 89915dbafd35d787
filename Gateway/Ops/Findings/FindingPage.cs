using Gateway.Ops.Markup;
using Schemas.Validation;

namespace Gateway.Ops.Findings;

/// <summary>What a finding code means and what to do: one page for each code, and one with all of them.</summary>
internal sealed class FindingPage(PageFrame frame, KnownFindings known) : IConsolePage
{

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/findings", ConsolePolicy.Read, http => Task.FromResult(ShowAll(http)));
        routes.Get("/findings/{code}", ConsolePolicy.Read, http => Task.FromResult(Show(http)));
    }

    private IResult ShowAll(HttpContext http) => frame.Show(http, new()
    {
        Title = "Findings",
        Body = FindingView.Draw(known.All),
    });

    // Packs of two partners may bring the same code, each with a meaning of its own.
    private IResult Show(HttpContext http)
    {
        string code = http.Request.RouteValues["code"] as string ?? string.Empty;
        List<(string Pack, FindingDescription Finding)> found = [.. known.All.Where(one => one.Finding.Code == code)];
        return found.Count > 0
            ? frame.Show(http, new() { Title = code, Body = FindingView.Explain(found) })
            : frame.Refuse(http, StatusCodes.Status404NotFound, "No such code", "Neither the program nor a rule pack of this gateway brings it.");
    }
}
