using Processing.Intake;
using Processing.Stores.Work;

namespace Persistence.Outbox;

/// <summary>A row of <c>outbox</c> as Dapper reads it.</summary>
internal sealed class OutboxRecord
{
    public Guid MessageId { get; init; }

    public string Partner { get; init; } = "";

    public string Operation { get; init; } = "";

    public string GroupKey { get; init; } = "";

    public int Priority { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public int Attempts { get; init; }

    public int State { get; init; }

    public string? ParkedReason { get; init; }

    /// <summary>The item of the contract.</summary>
    public OutboxItem ToItem() => new()
    {
        MessageId = new MessageId(MessageId),
        Partner = Partner,
        Operation = Operation,
        GroupKey = GroupKey,
        Priority = Priority,
        DueAt = DueAt,
        Attempts = Attempts,
        State = (OutboxState)State,
        ParkedReason = ParkedReason,
    };
}
