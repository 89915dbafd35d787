using Processing.Stores.Foreign;

namespace Persistence.Foreign;

/// <inheritdoc/>
internal sealed class AssignmentStore(Session session) : IAssignmentStore
{
    private const string Holds = "assigned_at <= @at AND (ended_at IS NULL OR ended_at > @at)";

    public Task AddAsync(CaseAssignment assignment)
    {
        const string Sql = """
            INSERT INTO case_assignment (id, case_id, officer, a_number, kind, assigned_at, assigned_by, ended_at)
            VALUES (@id, @caseId, @officer, @aNumber, @kind, @assignedAt, @assignedBy, @endedAt)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = assignment.Id,
            caseId = assignment.CaseId,
            officer = assignment.Officer,
            aNumber = assignment.ANumber,
            kind = assignment.Kind,
            assignedAt = assignment.AssignedAt,
            assignedBy = assignment.AssignedBy,
            endedAt = assignment.EndedAt,
        });
    }

    public async Task<bool> EndAsync(Guid id, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE case_assignment
            SET ended_at = @at
            WHERE id = @id AND ended_at IS NULL
            """;
        return await session.ExecuteAsync(Sql, new { id, at }) == 1;
    }

    public async Task<CaseAssignment?> FindAsync(string caseId, string officer, DateTimeOffset at)
    {
        const string Sql = $"""
            SELECT {AssignmentRecord.Columns}
            FROM case_assignment
            WHERE case_id = @caseId AND officer = @officer AND {Holds}
            ORDER BY assigned_at DESC, id DESC
            """;
        return (await session.FindAsync<AssignmentRecord>(Sql, new { caseId, officer, at }))?.ToAssignment();
    }

    public async Task<IReadOnlyList<CaseAssignment>> ReadAsync(string? officer, DateTimeOffset at, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string sql = $"""
            SELECT {AssignmentRecord.Columns}
            FROM case_assignment
            WHERE {Holds}{(officer is null ? "" : " AND officer = @officer")}
            ORDER BY case_id, officer
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<AssignmentRecord>(sql, new { officer, at, count })).ConvertAll(record => record.ToAssignment());
    }
}
