using Processing.Stores.Disclosures;

namespace Processing.Disclosures;

/// <summary>A line of a person's account.</summary>
/// <param name="Entry">The disclosure.</param>
/// <param name="Exemption">The exemption and the row by which it is not made known to the person; null where it is.</param>
public sealed record AccountLine(DisclosureEntry Entry, string? Exemption);
