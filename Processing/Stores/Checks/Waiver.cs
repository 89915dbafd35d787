using Processing.Intake;

namespace Processing.Stores.Checks;

/// <summary>Leave to do without fingerprints in one filing. It counts only when a second person has confirmed it.</summary>
/// <remarks>Source: USCIS alert of 2020: medical reasons only, granted by authorized staff, bound to the one filing.</remarks>
public sealed record Waiver
{
    /// <summary>The only kind there is.</summary>
    public const string Medical = "MedicalFingerprint";

    /// <summary>The decision by which it counts.</summary>
    public const string Confirmed = "Confirmed";

    /// <summary>The decision by which it does not.</summary>
    public const string Refused = "Refused";

    /// <summary>Our id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The applicant.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The receipt number of the one filing.</summary>
    public required string Receipt { get; init; }

    /// <summary>The kind.</summary>
    public string Kind { get; init; } = Medical;

    /// <summary>Why it was granted.</summary>
    public required string Reason { get; init; }

    /// <summary>Who granted it.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>The office of who granted it.</summary>
    public required string GrantedRole { get; init; }

    /// <summary>The day on which it was granted.</summary>
    public required DateOnly GrantedOn { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary><see cref="Confirmed"/> or <see cref="Refused"/>; null before a second person has looked.</summary>
    public string? Decision { get; init; }

    /// <summary>The second person, or null.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The encounter's message in which it was used, or null.</summary>
    public MessageId? UsedBy { get; init; }

    /// <summary>When it was used, UTC, or null.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
