using Processing.Intake;

namespace Processing.Stores.Checks;

/// <summary>One background check.</summary>
public sealed record BackgroundCheck
{
    /// <summary>Our id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The message that led to it.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The kind: <c>FbiFingerprint</c>, <c>FbiName</c>, <c>DodAbis</c>, <c>ForeignPartner</c>, <c>Tecs</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The partner asked.</summary>
    public required string Partner { get; init; }

    /// <summary>The transaction control number it went out under.</summary>
    public required string ControlNumber { get; init; }

    /// <summary>The policy row that called for it, as <c>file:id</c>.</summary>
    public required string PolicyRow { get; init; }

    /// <summary>Where it stands.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>The result code, or null before an answer.</summary>
    public string? Result { get; init; }

    /// <summary>The message with the answer, or null.</summary>
    public MessageId? AnswerId { get; init; }

    /// <summary>When it was asked, UTC.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it was answered, UTC, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The last day on which the result may be relied on, or null.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The receipt number of the filing that called for it, or null.</summary>
    public string? Receipt { get; init; }

    /// <summary>The form of that filing, or null.</summary>
    public string? FormType { get; init; }

    /// <summary>The day by which the rules of that filing are chosen: of filing, else of the encounter; null for checks stored before it was kept.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>The check that it renews, or null.</summary>
    public Guid? Renews { get; init; }
}
