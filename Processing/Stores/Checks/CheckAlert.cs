using Processing.Intake;

namespace Processing.Stores.Checks;

/// <summary>What somebody has to know of a check, or of a person without one.</summary>
public sealed record CheckAlert
{
    /// <summary>Our id, made of what it is about, so that the same is told once.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind: one of <see cref="AlertKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The check, or null.</summary>
    public Guid? CheckId { get; init; }

    /// <summary>The person: that of the check, else of a notice; null where a notice is about nobody who is known.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The message that gave the occasion, or null.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>When it arose, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it is in words, without values of messages.</summary>
    public required string Detail { get; init; }

    /// <summary>The partner that was told, or null.</summary>
    public string? Told { get; init; }

    /// <summary>Who has seen to it, or null.</summary>
    public string? SeenBy { get; init; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>What was done, in the operator's words, or null.</summary>
    public string? SeenBecause { get; init; }
}
