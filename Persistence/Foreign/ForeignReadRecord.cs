using Processing.Stores.Foreign;

namespace Persistence.Foreign;

/// <summary>A row of <c>foreign_read</c> as Dapper reads it.</summary>
internal sealed class ForeignReadRecord
{
    public Guid Id { get; init; }

    public Guid QueryId { get; init; }

    public Guid? PersonId { get; init; }

    public DateTimeOffset At { get; init; }

    public string Reader { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string Reason { get; init; } = "";

    public int IsGranted { get; init; }

    public string DecidedBy { get; init; } = "";

    /// <summary>The line of the contract.</summary>
    public ForeignRead ToRead() => new(Id, QueryId, PersonId, At, Reader, Purpose, Reason, IsGranted != 0, DecidedBy);
}
