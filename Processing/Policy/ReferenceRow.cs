namespace Processing.Policy;

/// <summary>A row of a table for readers.</summary>
/// <param name="Cells">The values, one a column.</param>
/// <param name="Source">The publication that it rests on.</param>
/// <param name="IsVerified">Whether that was read in a public source; else it is assumed.</param>
public sealed record ReferenceRow(IReadOnlyList<string> Cells, string Source, bool IsVerified);
