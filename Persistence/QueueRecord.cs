using Processing.Stores.Work;

namespace Persistence;

/// <summary>How full a queue is, as Dapper reads it.</summary>
internal sealed class QueueRecord
{
    public string Partner { get; init; } = "";

    public long Due { get; init; }

    public long Waiting { get; init; }

    public long Claimed { get; init; }

    public long Parked { get; init; }

    public DateTimeOffset? OldestDueAt { get; init; }

    /// <summary>The count of the contract.</summary>
    public QueueCount ToCount() => new((int)Due, (int)Waiting, (int)Claimed, (int)Parked, OldestDueAt);
}
