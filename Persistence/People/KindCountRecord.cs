namespace Persistence.People;

/// <summary>A count by kind as Dapper reads it.</summary>
internal sealed class KindCountRecord
{
    public string Kind { get; init; } = "";

    public long Count { get; init; }
}
