using Processing.Stores.Disclosures;

namespace Persistence.Disclosures;

/// <inheritdoc/>
internal sealed class ReleaseStore(Session session) : IReleaseStore
{
    public Task AddAsync(Release release)
    {
        const string Sql = """
            INSERT INTO released_answer (id, inquiry_id, inquiry_identification, message_id, country, at, documents)
            VALUES (@id, @inquiryId, @inquiryIdentification, @messageId, @country, @at, @documents)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = release.Id,
            inquiryId = release.InquiryId.Value,
            inquiryIdentification = release.InquiryIdentification,
            messageId = release.MessageId.Value,
            country = release.Country,
            at = release.At,
            documents = release.Documents,
        });
    }

    public async Task<Release?> FindAsync(Guid id)
    {
        const string Sql = $"""
            SELECT {ReleaseRecord.Columns}
            FROM released_answer
            WHERE id = @id
            """;
        return (await session.FindAsync<ReleaseRecord>(Sql, new { id }))?.ToRelease();
    }

    public async Task<IReadOnlyList<Release>> ReadAsync(bool? isCollected, string? country, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string standing = isCollected switch
        {
            true => "collected_at IS NOT NULL",
            false => "collected_at IS NULL",
            null => "1 = 1",
        };
        string sql = $"""
            SELECT {ReleaseRecord.Columns}
            FROM released_answer
            WHERE {standing}{(country is null ? "" : " AND country = @country")}
            ORDER BY at, id
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<ReleaseRecord>(sql, new { country, count })).ConvertAll(record => record.ToRelease());
    }

    public Task AddOutcomeAsync(InquiryOutcome outcome)
    {
        const string Sql = """
            INSERT INTO inquiry_outcome (message_id, country, reason, priority, outcome, asked_at, at)
            VALUES (@messageId, @country, @reason, @priority, @outcome, @askedAt, @at)
            """;
        return session.ExecuteAsync(Sql, new
        {
            messageId = outcome.MessageId.Value,
            country = outcome.Country,
            reason = outcome.Reason,
            priority = outcome.Priority,
            outcome = outcome.Outcome,
            askedAt = outcome.AskedAt,
            at = outcome.At,
        });
    }

    public async Task<IReadOnlyList<OutcomeCount>> SummarizeOutcomesAsync(DateTimeOffset from)
    {
        string age = session.Dialect.MicrosecondsSince("at", "asked_at");
        string sql = $"""
            SELECT country, reason, priority, outcome, CAST(COUNT(*) AS bigint) AS entries,
                CAST(SUM({age}) AS bigint) AS total_age, CAST(MAX({age}) AS bigint) AS longest_age
            FROM inquiry_outcome
            WHERE at >= @from
            GROUP BY country, reason, priority, outcome
            ORDER BY country, reason, priority, outcome
            """;
        return (await session.QueryAsync<OutcomeRecord>(sql, new { from })).ConvertAll(record => record.ToCount());
    }

    public async Task<bool> CollectAsync(Guid id, string collector, Guid receipt, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE released_answer
            SET collected_at = @at, collector = @collector, receipt = @receipt
            WHERE id = @id AND collected_at IS NULL
            """;
        return await session.ExecuteAsync(Sql, new { id, collector, receipt, at }) == 1;
    }
}
