using Processing.Stores.Verifications;

namespace Persistence.Verifications;

/// <inheritdoc/>
internal sealed class VerificationStore(Session session) : IVerificationStore
{
    public Task AddAsync(IdentityVerification verification)
    {
        const string Sql = """
            INSERT INTO identity_verification (id, message_id, person_id, site, at, outcome, evidence)
            VALUES (@id, @messageId, @personId, @site, @at, @outcome, @evidence)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = verification.Id,
            messageId = verification.MessageId.Value,
            personId = verification.PersonId,
            site = verification.Site,
            at = verification.At,
            outcome = verification.Outcome,
            evidence = verification.Evidence,
        });
    }

    public async Task<IdentityVerification?> FindAsync(Guid id)
    {
        const string Sql = $"""
            SELECT {VerificationRecord.Columns}
            FROM identity_verification
            WHERE id = @id
            """;
        return (await session.FindAsync<VerificationRecord>(Sql, new { id }))?.ToVerification();
    }

    public async Task<IReadOnlyList<IdentityVerification>> ReadNewestAsync(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string sql = $"""
            SELECT {VerificationRecord.Columns}
            FROM identity_verification
            ORDER BY CASE WHEN decision IS NULL THEN 0 ELSE 1 END, at DESC, id DESC
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<VerificationRecord>(sql, new { count })).ConvertAll(record => record.ToVerification());
    }

    public async Task<IReadOnlyList<IdentityVerification>> ReadByPersonAsync(Guid personId)
    {
        const string Sql = $"""
            SELECT {VerificationRecord.Columns}
            FROM identity_verification
            WHERE person_id = @personId
            ORDER BY at, id
            """;
        return (await session.QueryAsync<VerificationRecord>(Sql, new { personId })).ConvertAll(record => record.ToVerification());
    }

    public async Task<bool> DecideAsync(Guid id, string decision, string actor, string because, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE identity_verification
            SET decision = @decision, decided_by = @actor, decided_because = @because, decided_at = @at
            WHERE id = @id AND decision IS NULL
            """;
        return await session.ExecuteAsync(Sql, new { id, decision, actor, because, at }) == 1;
    }
}
