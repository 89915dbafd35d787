namespace Processing.Policy;

/// <summary>A row of a policy table as people read it.</summary>
/// <param name="Reference">The row as the stores and the journal name it.</param>
/// <param name="ValidFrom">The first day on which it holds.</param>
/// <param name="ValidTo">The last day on which it holds, or null.</param>
/// <param name="IsInForce">Whether it holds today and, where the table asks for it, both have signed off.</param>
/// <param name="IsVerified">Whether the source was read; else it is assumed.</param>
/// <param name="Source">The source.</param>
/// <param name="Values">The other columns by name.</param>
public sealed record RegisteredRow(
    string Reference,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    bool IsInForce,
    bool IsVerified,
    string Source,
    IReadOnlyDictionary<string, string> Values);
