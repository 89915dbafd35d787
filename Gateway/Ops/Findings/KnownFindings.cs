using Schemas.Rules.Packs;
using Schemas.Validation;

namespace Gateway.Ops.Findings;

/// <summary>All codes that this gateway can raise: those of the program, and those of its rule packs.</summary>
/// <param name="All">The codes with the name of the pack that brings each, in their order; the name is empty for the program's own.</param>
internal sealed record KnownFindings(IReadOnlyList<(string Pack, FindingDescription Finding)> All)
{
    /// <summary>The codes of the program and of packs.</summary>
    /// <param name="packs">The packs.</param>
    public static KnownFindings Of(RulePacks packs) => new(
    [
        .. FindingCatalog.All.Select(finding => ("", finding))
            .Concat(packs.Findings)
            .OrderBy(known => known.Item2.Code, StringComparer.Ordinal),
    ]);
}
