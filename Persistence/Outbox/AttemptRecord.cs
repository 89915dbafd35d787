using Processing.Intake;
using Processing.Stores.Work;

namespace Persistence.Outbox;

/// <summary>A row of <c>outbox_attempt</c> as Dapper reads it.</summary>
internal sealed class AttemptRecord
{
    public Guid MessageId { get; init; }

    public int Number { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset EndedAt { get; init; }

    public string Outcome { get; init; } = "";

    public string? Detail { get; init; }

    /// <summary>The attempt of the contract.</summary>
    public OutboxAttempt ToAttempt() => new(new MessageId(MessageId), Number, StartedAt, EndedAt, Outcome, Detail);
}
