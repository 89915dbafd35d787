using Processing.Stores.Redress;

namespace Processing.Redress.Copies;

/// <summary>A released copy of a record.</summary>
/// <param name="Case">The case.</param>
/// <param name="Exemptions">The exemptions that were applied.</param>
/// <param name="Record">What is held of the person: JSON in UTF-8.</param>
/// <param name="Timeline">What happened: JSON in UTF-8.</param>
/// <param name="Disclosures">To whom it was disclosed: JSON in UTF-8.</param>
public sealed record AccessExport(
    RedressCase Case, IReadOnlyList<AccessExemption> Exemptions, ReadOnlyMemory<byte> Record, ReadOnlyMemory<byte> Timeline, ReadOnlyMemory<byte> Disclosures);
