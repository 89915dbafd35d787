using Processing.Stores.Retention;

namespace Persistence.Retention;

/// <summary>The rows of legal holds.</summary>
internal sealed class HoldRows(Session session)
{
    private const string Columns = "id, person_id, authority, reason, set_by, set_at, lift_reason, lift_asked_by, lift_asked_at, lifted_by, lifted_at";

    public Task AddAsync(LegalHold hold)
    {
        const string Sql = """
            INSERT INTO legal_hold (id, person_id, authority, reason, set_by, set_at)
            VALUES (@id, @personId, @authority, @reason, @setBy, @setAt)
            """;
        return session.ExecuteAsync(Sql, new { id = hold.Id, personId = hold.PersonId, authority = hold.Authority, reason = hold.Reason, setBy = hold.SetBy, setAt = hold.SetAt });
    }

    public async Task<IReadOnlyList<LegalHold>> ReadAsync(Guid personId) => await QueryAsync("person_id = @personId", new { personId });

    public async Task<IReadOnlyList<LegalHold>> ReadOpenAsync(int count) => await QueryAsync("lifted_at IS NULL", new { count }, session.Dialect.Limit);

    public async Task<bool> AskLiftAsync(Guid holdId, string reason, string actor, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE legal_hold
            SET lift_reason = @reason, lift_asked_by = @actor, lift_asked_at = @at
            WHERE id = @holdId AND lift_asked_at IS NULL AND lifted_at IS NULL
            """;
        return await session.ExecuteAsync(Sql, new { holdId, reason, actor, at }) != 0;
    }

    public async Task<bool> LiftAsync(Guid holdId, string actor, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE legal_hold
            SET lifted_by = @actor, lifted_at = @at
            WHERE id = @holdId AND lift_asked_by IS NOT NULL AND lift_asked_by <> @actor AND lifted_at IS NULL
            """;
        return await session.ExecuteAsync(Sql, new { holdId, actor, at }) != 0;
    }

    private async Task<List<LegalHold>> QueryAsync(string where, object parameters, string limit = "")
    {
        string sql = $"""
            SELECT {Columns}
            FROM legal_hold
            WHERE {where}
            ORDER BY set_at, id
            {limit}
            """;
        return (await session.QueryAsync<HoldRecord>(sql, parameters)).ConvertAll(record => record.ToHold());
    }
}
