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
