using Processing.Intake;
using Processing.Stores.Work;

namespace Persistence.Work;

/// <summary>A row of <c>work</c> as Dapper reads it.</summary>
internal sealed class WorkRecord
{
    public Guid MessageId { get; init; }

    public int Step { get; init; }

    public string State { get; init; } = "";

    public int Priority { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public string? ParkedReason { get; init; }

    public long Version { get; init; }

    /// <summary>The item of the contract; no time means: until woken.</summary>
    public WorkItem ToItem() => new(
        new MessageId(MessageId), Step, State, Priority, Attempts, DueAt ?? DateTimeOffset.MaxValue, ParkedReason);
}
