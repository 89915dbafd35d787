using Processing.Stores.Foreign;

namespace Persistence.Foreign;

/// <inheritdoc/>
internal sealed class SequesteredStore(Session session) : ISequesteredStore
{
    public Task AddAsync(SealedAnswer answer)
    {
        const string Sql = """
            INSERT INTO foreign_answer (id, query_id, person_id, country, round, received_at, attention, key_id, sealed)
            VALUES (@id, @queryId, @personId, @country, @round, @receivedAt, @attention, @keyId, @box)
            """;
        return session.InsertAsync(session.Dialect.Complete(Sql), new
        {
            id = answer.Id,
            queryId = answer.QueryId,
            personId = answer.PersonId,
            country = answer.Country,
            round = answer.Round,
            receivedAt = answer.ReceivedAt,
            attention = answer.Attention,
            keyId = answer.KeyId,
            box = Bytes.Of(answer.Sealed),
        });
    }

    public async Task<IReadOnlyList<SealedAnswer>> ReadAsync(Guid queryId)
    {
        const string Sql = $"""
            SELECT {SealedAnswerRecord.Columns}
            FROM foreign_answer
            WHERE query_id = @queryId
            ORDER BY received_at, id
            """;
        return (await session.QueryAsync<SealedAnswerRecord>(Sql, new { queryId })).ConvertAll(record => record.ToAnswer());
    }

    public async Task<IReadOnlyList<SealedAnswer>> ReadOfOtherKeysAsync(string keyId, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string sql = $"""
            SELECT {SealedAnswerRecord.Columns}
            FROM foreign_answer
            WHERE key_id <> @keyId
            ORDER BY id
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<SealedAnswerRecord>(sql, new { keyId, count })).ConvertAll(record => record.ToAnswer());
    }

    public Task ResealAsync(SealedAnswer answer)
    {
        const string Sql = """
            UPDATE foreign_answer
            SET key_id = @keyId, sealed = @box
            WHERE id = @id
            """;
        return session.ExecuteAsync(Sql, new { id = answer.Id, keyId = answer.KeyId, box = Bytes.Of(answer.Sealed) });
    }

    public Task AddReadAsync(ForeignRead read)
    {
        const string Sql = """
            INSERT INTO foreign_read (id, query_id, person_id, at, reader, purpose, reason, is_granted, decided_by)
            VALUES (@id, @queryId, @personId, @at, @reader, @purpose, @reason, @isGranted, @decidedBy)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = read.Id,
            queryId = read.QueryId,
            personId = read.PersonId,
            at = read.At,
            reader = read.Reader,
            purpose = read.Purpose,
            reason = read.Reason,
            isGranted = read.IsGranted ? 1 : 0,
            decidedBy = read.Rule,
        });
    }

    public async Task<IReadOnlyList<ForeignRead>> ReadTrailAsync(Guid queryId)
    {
        const string Sql = """
            SELECT id, query_id, person_id, at, reader, purpose, reason, is_granted, decided_by
            FROM foreign_read
            WHERE query_id = @queryId
            ORDER BY at, id
            """;
        return (await session.QueryAsync<ForeignReadRecord>(Sql, new { queryId })).ConvertAll(record => record.ToRead());
    }

    public async Task<int> DeleteByPersonAsync(Guid personId)
    {
        const string TrailSql = """
            DELETE FROM foreign_read
            WHERE person_id = @personId OR query_id IN (SELECT query_id FROM foreign_answer WHERE person_id = @personId)
            """;
        const string Sql = """
            DELETE FROM foreign_answer
            WHERE person_id = @personId
            """;
        await session.ExecuteAsync(TrailSql, new { personId });
        return await session.ExecuteAsync(Sql, new { personId });
    }
}
