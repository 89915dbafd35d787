using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <inheritdoc/>
internal sealed class WaiverStore(Session session) : IWaiverStore
{
    public Task AddAsync(Waiver waiver)
    {
        const string Sql = """
            INSERT INTO waiver (
                id, person_id, receipt, kind, reason, granted_by, granted_role, granted_on, entered_by, entered_at)
            VALUES (
                @id, @personId, @receipt, @kind, @reason, @grantedBy, @grantedRole, @grantedOn, @enteredBy, @enteredAt)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = waiver.Id,
            personId = waiver.PersonId,
            receipt = waiver.Receipt,
            kind = waiver.Kind,
            reason = waiver.Reason,
            grantedBy = waiver.GrantedBy,
            grantedRole = waiver.GrantedRole,
            grantedOn = waiver.GrantedOn,
            enteredBy = waiver.EnteredBy,
            enteredAt = waiver.EnteredAt,
        });
    }

    public async Task<Waiver?> FindAsync(Guid id) => (await QueryAsync("id = @id", new { id })).FirstOrDefault();

    public async Task<IReadOnlyList<Waiver>> ReadAsync(Guid personId, string receipt) =>
        await QueryAsync("receipt = @receipt AND person_id = @personId", new { personId, receipt });

    public async Task<IReadOnlyList<Waiver>> ReadAsync(Guid personId) => await QueryAsync("person_id = @personId", new { personId });

    public async Task<IReadOnlyList<Waiver>> ReadOpenAsync(int count) =>
        await QueryAsync("decision IS NULL", new { count }, session.Dialect.Limit);

    public async Task<bool> DecideAsync(Guid id, string decision, string actor, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE waiver
            SET decision = @decision, decided_by = @actor, decided_at = @at
            WHERE id = @id AND decision IS NULL AND entered_by <> @actor
            """;
        return await session.ExecuteAsync(Sql, new { id, decision, actor, at }) != 0;
    }

    public async Task<bool> UseAsync(Guid id, MessageId messageId, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE waiver
            SET used_by = @messageId, used_at = @at
            WHERE id = @id AND decision = @confirmed AND (used_by IS NULL OR used_by = @messageId)
            """;
        return await session.ExecuteAsync(Sql, new { id, messageId = messageId.Value, at, confirmed = Waiver.Confirmed }) != 0;
    }

    private async Task<List<Waiver>> QueryAsync(string where, object parameters, string limit = "")
    {
        string sql = $"""
            SELECT {WaiverRecord.Columns}
            FROM waiver
            WHERE {where}
            ORDER BY entered_at, id
            {limit}
            """;
        return (await session.QueryAsync<WaiverRecord>(sql, parameters)).ConvertAll(record => record.ToWaiver());
    }
}
