using Processing.Stores.Encounters;

namespace Processing.Stores.Prints;

/// <summary>An encounter whose prints are not in the index yet.</summary>
/// <param name="EncounterId">The encounter.</param>
/// <param name="Images">Its fingerprint images.</param>
public sealed record PendingPrints(Guid EncounterId, IReadOnlyList<EncounterImage> Images);
