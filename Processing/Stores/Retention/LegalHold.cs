namespace Processing.Stores.Retention;

/// <summary>A hold: nothing of the person is destroyed until a second person has lifted it.</summary>
public sealed record LegalHold
{
    /// <summary>Our id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>By which authority: a court, an office, a case.</summary>
    public required string Authority { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who set it.</summary>
    public required string SetBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>Why it is to be lifted, or null.</summary>
    public string? LiftReason { get; init; }

    /// <summary>Who asked to lift it, or null.</summary>
    public string? LiftAskedBy { get; init; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? LiftAskedAt { get; init; }

    /// <summary>Who lifted it, or null while it holds.</summary>
    public string? LiftedBy { get; init; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? LiftedAt { get; init; }
}
