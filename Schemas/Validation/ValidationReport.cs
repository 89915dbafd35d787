namespace Schemas.Validation;

/// <summary>The outcome of all checks of one message.</summary>
/// <param name="Verdict">The verdict over all findings.</param>
/// <param name="Findings">The findings in document order, cut at the configured cap.</param>
/// <param name="FindingsTotal">How many findings there were before the cut, at least the number of <paramref name="Findings"/>.</param>
public sealed record ValidationReport(Verdict Verdict, IReadOnlyList<Finding> Findings, int FindingsTotal)
{
    /// <summary>The report of a message in which nothing was found.</summary>
    public static ValidationReport Clean { get; } = new(Verdict.Valid, [], 0);
}
