using System.Text.Json;
using Processing.Stores.Retention;

namespace Persistence.Retention;

/// <summary>A row of <c>retention_choice</c> as Dapper reads it.</summary>
internal sealed class ChoiceRecord
{
    public Guid RunId { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset? DestroyedAt { get; init; }

    public string? Outcome { get; init; }

    public string? Counts { get; init; }

    /// <summary>The choice of the contract.</summary>
    public RetentionChoice ToChoice() => new(RunId, PersonId)
    {
        DestroyedAt = DestroyedAt,
        Outcome = Outcome,
        Counts = Counts is null ? null : JsonSerializer.Deserialize<ErasureCounts>(Counts),
    };
}
