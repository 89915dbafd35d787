using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <summary>A row of <c>waiver</c> as Dapper reads it.</summary>
internal sealed class WaiverRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = """
        id, person_id, receipt, kind, reason, granted_by, granted_role, granted_on, entered_by, entered_at, decision,
        decided_by, decided_at, used_by, used_at
        """;

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Receipt { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Reason { get; init; } = "";

    public string GrantedBy { get; init; } = "";

    public string GrantedRole { get; init; } = "";

    public DateOnly GrantedOn { get; init; }

    public string EnteredBy { get; init; } = "";

    public DateTimeOffset EnteredAt { get; init; }

    public string? Decision { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public Guid? UsedBy { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>The row of the contract.</summary>
    public Waiver ToWaiver() => new()
    {
        Id = Id,
        PersonId = PersonId,
        Receipt = Receipt,
        Kind = Kind,
        Reason = Reason,
        GrantedBy = GrantedBy,
        GrantedRole = GrantedRole,
        GrantedOn = GrantedOn,
        EnteredBy = EnteredBy,
        EnteredAt = EnteredAt,
        Decision = Decision,
        DecidedBy = DecidedBy,
        DecidedAt = DecidedAt,
        UsedBy = UsedBy is { } usedBy ? new MessageId(usedBy) : null,
        UsedAt = UsedAt,
    };
}
