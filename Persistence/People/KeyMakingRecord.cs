using Processing.Stores.People;

namespace Persistence.People;

/// <summary>A row of <c>key_making</c> as Dapper reads it.</summary>
internal sealed class KeyMakingRecord
{
    public int Version { get; init; }

    public Guid? AfterPerson { get; init; }

    public long People { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The making of the contract.</summary>
    public KeyMaking ToMaking() => new(Version, AfterPerson, People, StartedAt, FinishedAt);
}
