using Processing.Identity.Evidence;
using Processing.Identity.Prints;

namespace Processing.Identity;

/// <summary>What the step makes before its transaction.</summary>
/// <param name="Figures">How common names are.</param>
/// <param name="Prints">What new prints said against the earlier ones of people who are meant perhaps.</param>
internal sealed record IdentityPreparation(PopulationFigures Figures, IReadOnlyList<PrintComparison> Prints)
{
    /// <summary>Where nothing was prepared.</summary>
    public static IdentityPreparation None { get; } = new(PopulationFigures.Assumed, []);
}
