using Processing.Stores.Disclosures;

namespace Persistence.Disclosures;

/// <inheritdoc/>
internal sealed class DisclosureStore(Session session) : IDisclosureStore
{
    public async Task AddAsync(DisclosureEntry entry)
    {
        const string Sql = """
            INSERT INTO disclosure (
                id, message_id, conversation_id, at, asked_at, country, direction, nature, purpose, reason, priority, recipient_name,
                recipient_address, legal_basis, agreement, terms, waiver, elements, is_law_enforcement, actor)
            VALUES (
                @id, @messageId, @conversationId, @at, @askedAt, @country, @direction, @nature, @purpose, @reason, @priority, @recipientName,
                @recipientAddress, @legalBasis, @agreement, @terms, @waiver, @elements, @isLawEnforcement, @actor)
            """;
        const string PersonSql = """
            INSERT INTO disclosure_person (disclosure_id, person_id)
            VALUES (@id, @personId)
            """;
        await session.ExecuteAsync(Sql, ParametersOf(entry));
        foreach (Guid personId in entry.People.Distinct())
        {
            await session.ExecuteAsync(PersonSql, new { id = entry.Id, personId });
        }
    }

    public async Task<DisclosureEntry?> FindAsync(Guid id)
    {
        const string Selection = """
            SELECT id
            FROM disclosure
            WHERE id = @id
            """;
        return (await ReadAsync(Selection, "d.id", new { id })).SingleOrDefault();
    }

    public Task<IReadOnlyList<DisclosureEntry>> ReadByPersonAsync(Guid personId)
    {
        const string Selection = """
            SELECT disclosure_id
            FROM disclosure_person
            WHERE person_id = @personId
            """;
        return ReadAsync(Selection, "d.at, d.id", new { personId });
    }

    public Task<IReadOnlyList<DisclosureEntry>> ReadNewestAsync(string? country, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string selection = $"""
            SELECT id
            FROM disclosure
            {(country is null ? "" : "WHERE country = @country")}
            ORDER BY at DESC, id DESC
            {session.Dialect.Limit}
            """;
        return ReadAsync(selection, "d.at DESC, d.id DESC", new { country, count });
    }

    public async Task<int> CountAsync(string country, string direction, DateTimeOffset from)
    {
        const string Sql = """
            SELECT COUNT(*)
            FROM disclosure
            WHERE country = @country AND direction = @direction AND at >= @from
            """;
        return checked((int)await session.ReadScalarAsync<long>(Sql, new { country, direction, from }));
    }

    public async Task<IReadOnlyList<DisclosureCount>> SummarizeAsync(DateTimeOffset from)
    {
        string age = session.Dialect.MicrosecondsSince("at", "asked_at");
        string sql = $"""
            SELECT country, direction, reason, priority, CAST(COUNT(*) AS bigint) AS entries,
                CAST(SUM({age}) AS bigint) AS total_age, CAST(MAX({age}) AS bigint) AS longest_age
            FROM disclosure
            WHERE at >= @from
            GROUP BY country, direction, reason, priority
            ORDER BY country, direction, reason, priority
            """;
        return (await session.QueryAsync<SummaryRecord>(sql, new { from })).ConvertAll(record => record.ToCount());
    }

    public Task AddNoticeAsync(CorrectionNotice notice)
    {
        const string Sql = """
            INSERT INTO correction_notice (id, disclosure_id, person_id, at, notice, actor, elements, standing, message_id)
            VALUES (@id, @disclosureId, @personId, @at, @notice, @actor, @elements, @standing, @messageId)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = notice.Id,
            disclosureId = notice.DisclosureId,
            personId = notice.PersonId,
            at = notice.At,
            notice = notice.Text,
            actor = notice.Actor,
            elements = notice.Elements,
            standing = (int)notice.Standing,
            messageId = notice.MessageId?.Value,
        });
    }

    public Task SetNoticeAsync(Guid id, NoticeStanding standing, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE correction_notice
            SET standing = @standing, changed_at = @at
            WHERE id = @id
            """;
        return session.ExecuteAsync(Sql, new { id, standing = (int)standing, at });
    }

    public async Task<IReadOnlyList<CorrectionNotice>> ReadNoticesAsync(Guid personId)
    {
        const string Sql = """
            SELECT id, disclosure_id, person_id, at, notice, actor, elements, standing, message_id, changed_at
            FROM correction_notice
            WHERE person_id = @personId
            ORDER BY at, id
            """;
        return (await session.QueryAsync<NoticeRecord>(Sql, new { personId })).ConvertAll(record => record.ToNotice());
    }

    private static object ParametersOf(DisclosureEntry entry) => new
    {
        id = entry.Id,
        messageId = entry.MessageId.Value,
        conversationId = entry.ConversationId,
        at = entry.At,
        askedAt = entry.AskedAt,
        country = entry.Country,
        direction = entry.Direction,
        nature = entry.Nature,
        purpose = entry.Purpose,
        reason = entry.Reason,
        priority = entry.Priority,
        recipientName = entry.RecipientName,
        recipientAddress = entry.RecipientAddress,
        legalBasis = entry.LegalBasis,
        agreement = entry.Agreement,
        terms = entry.Terms,
        waiver = entry.Waiver,
        elements = entry.Elements,
        isLawEnforcement = entry.IsLawEnforcement ? 1 : 0,
        actor = entry.Actor,
    };

    /// <summary>The entries of a selection and their people: two queries, however many there are.</summary>
    private async Task<IReadOnlyList<DisclosureEntry>> ReadAsync(string selection, string order, object parameters)
    {
        string sql = $"""
            SELECT {DisclosureRecord.Columns}
            FROM disclosure AS d
            WHERE d.id IN ({selection})
            ORDER BY {order}
            """;
        string peopleSql = $"""
            SELECT disclosure_id, person_id
            FROM disclosure_person
            WHERE disclosure_id IN ({selection})
            ORDER BY disclosure_id, person_id
            """;
        List<DisclosureRecord> records = await session.QueryAsync<DisclosureRecord>(sql, parameters);
        ILookup<Guid, Guid> people = (await session.QueryAsync<ToldPersonRecord>(peopleSql, parameters))
            .ToLookup(record => record.DisclosureId, record => record.PersonId);
        return records.ConvertAll(record => record.ToEntry([.. people[record.Id]]));
    }
}
