using Processing.Stores.Redress;

namespace Persistence.Redress;

/// <summary>A row of <c>redress_item</c> as Dapper reads it.</summary>
internal sealed class RedressItemRecord
{
    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    public string? CurrentValue { get; init; }

    public string? ProposedValue { get; init; }

    public string? Note { get; init; }

    /// <summary>The item of the contract.</summary>
    public RedressItem ToItem() => new(Kind, Name, CurrentValue, ProposedValue, Note);
}
