using Processing.Stores.Disclosures;

namespace Persistence.Disclosures;

/// <summary>A line of the statistics of inquiries as Dapper reads it; ages in microseconds.</summary>
internal sealed class OutcomeRecord
{
    public string Country { get; init; } = "";

    public string Reason { get; init; } = "";

    public int Priority { get; init; }

    public string Outcome { get; init; } = "";

    public long Entries { get; init; }

    public long TotalAge { get; init; }

    public long LongestAge { get; init; }

    /// <summary>The count of the contract.</summary>
    public OutcomeCount ToCount() => new(
        Country,
        Reason,
        Priority,
        Outcome,
        checked((int)Entries),
        TimeSpan.FromMicroseconds(TotalAge / (double)Entries),
        TimeSpan.FromMicroseconds(LongestAge));
}
