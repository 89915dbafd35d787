namespace Schemas.Validation.Folding;

/// <summary>A finding with those that would go away if it were corrected.</summary>
/// <param name="Cause">The finding to look at first.</param>
/// <param name="Followers">What follows from it, and further places with the same mistake; in document order.</param>
public sealed record FoldedFinding(Finding Cause, IReadOnlyList<Finding> Followers);
