using Processing.Intake;

namespace Processing.Stores;

/// <summary>One thing that happened to a message.</summary>
public sealed record JournalEntry
{
    /// <summary>The message.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The conversation of the message.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The step or deed: <c>Received</c>, <c>Identity</c>, <c>Vetting</c>, <c>Sent</c>, <c>Resent</c> …</summary>
    public required string Step { get; init; }

    /// <summary>The outcome: <c>Continued</c>, <c>Awaiting</c>, <c>Delayed</c>, <c>Parked</c> …</summary>
    public required string Outcome { get; init; }

    /// <summary>Why, and by which rule; free of personal data.</summary>
    public string? Reason { get; init; }

    /// <summary>Who did it: <c>cpms</c> or a console user.</summary>
    public string Actor { get; init; } = "cpms";

    /// <summary>When the step began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
