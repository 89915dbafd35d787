namespace Processing.Stores.Retention;

/// <summary>Whom a destruction is to destroy, and what became of it.</summary>
/// <param name="RunId">The run.</param>
/// <param name="PersonId">The person.</param>
public sealed record RetentionChoice(Guid RunId, Guid PersonId)
{
    /// <summary>The outcome of who was destroyed.</summary>
    public const string Destroyed = "destroyed";

    /// <summary>What became of it; null before the person was looked at.</summary>
    public string? Outcome { get; init; }

    /// <summary>When the person was destroyed, UTC, or null.</summary>
    public DateTimeOffset? DestroyedAt { get; init; }

    /// <summary>What was destroyed, or null.</summary>
    public ErasureCounts? Counts { get; init; }
}
