using Processing.Intake;

namespace Processing.Disclosures;

/// <summary>Some of the packages that wait for case-file review.</summary>
/// <param name="Items">The packages, the inquiry that waits longest first.</param>
/// <param name="Next">Where the next page begins: hand it over as <c>after</c>; null on the last page.</param>
public sealed record PendingPage(IReadOnlyList<PendingReview> Items, MessageId? Next);
