using Processing.Stores.Retention;

namespace Persistence.Retention;

/// <summary>A row of <c>legal_hold</c> as Dapper reads it.</summary>
internal sealed class HoldRecord
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Authority { get; init; } = "";

    public string Reason { get; init; } = "";

    public string SetBy { get; init; } = "";

    public DateTimeOffset SetAt { get; init; }

    public string? LiftReason { get; init; }

    public string? LiftAskedBy { get; init; }

    public DateTimeOffset? LiftAskedAt { get; init; }

    public string? LiftedBy { get; init; }

    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>The hold of the contract.</summary>
    public LegalHold ToHold() => new()
    {
        Id = Id,
        PersonId = PersonId,
        Authority = Authority,
        Reason = Reason,
        SetBy = SetBy,
        SetAt = SetAt,
        LiftReason = LiftReason,
        LiftAskedBy = LiftAskedBy,
        LiftAskedAt = LiftAskedAt,
        LiftedBy = LiftedBy,
        LiftedAt = LiftedAt,
    };
}
