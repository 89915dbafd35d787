using Processing.Intake;
using Processing.Stores;

namespace Persistence.Journal;

/// <summary>A row of <c>journal_entry</c> as Dapper reads it.</summary>
internal sealed class JournalRecord
{
    public Guid MessageId { get; init; }

    public Guid ConversationId { get; init; }

    public string Step { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string? Reason { get; init; }

    public string Actor { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>The entry of the contract.</summary>
    public JournalEntry ToEntry() => new()
    {
        MessageId = new MessageId(MessageId),
        ConversationId = ConversationId,
        Step = Step,
        Outcome = Outcome,
        Reason = Reason,
        Actor = Actor,
        StartedAt = StartedAt,
        RecordedAt = RecordedAt,
    };
}
