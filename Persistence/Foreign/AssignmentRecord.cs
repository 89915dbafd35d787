using Processing.Stores.Foreign;

namespace Persistence.Foreign;

/// <summary>A row of <c>case_assignment</c> as Dapper reads it.</summary>
internal sealed class AssignmentRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = "id, case_id, officer, a_number, kind, assigned_at, assigned_by, ended_at";

    public Guid Id { get; init; }

    public string CaseId { get; init; } = "";

    public string Officer { get; init; } = "";

    public string ANumber { get; init; } = "";

    public string Kind { get; init; } = "";

    public DateTimeOffset AssignedAt { get; init; }

    public string AssignedBy { get; init; } = "";

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The assignment of the contract.</summary>
    public CaseAssignment ToAssignment() => new(Id, CaseId, Officer, ANumber, Kind, AssignedAt, AssignedBy, EndedAt);
}
