using Processing.Disclosures;
using Processing.Stores.Disclosures;

namespace Gateway.Ops.Releases;

/// <summary>What the page of releases needs to know.</summary>
/// <param name="Pending">The packages that wait for review: one page of them.</param>
/// <param name="Ready">What lies ready for OBIM.</param>
/// <param name="Told">The newest disclosures.</param>
/// <param name="Counts">Counts and ages of a year.</param>
internal sealed record ReleaseFacts(
    PendingPage Pending, IReadOnlyList<Release> Ready, IReadOnlyList<DisclosureEntry> Told, IReadOnlyList<DisclosureCount> Counts);
