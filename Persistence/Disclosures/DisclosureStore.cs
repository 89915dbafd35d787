using Processing.Intake;
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

    public async Task<DisclosureEntry?> FindByMessageAsync(MessageId messageId)
    {
        const string Sql = $"""
            SELECT {DisclosureRecord.Columns}
            FROM disclosure AS d
            WHERE d.message_id = @messageId
            """;
        DisclosureRecord? record = await session.FindAsync<DisclosureRecord>(Sql, new { messageId = messageId.Value });
        return record?.ToEntry(await PeopleAsync(record.Id));
    }

    public Task<IReadOnlyList<DisclosureEntry>> ReadByPersonAsync(Guid personId)
    {
        const string Sql = $"""
            SELECT {DisclosureRecord.Columns}
            FROM disclosure AS d
            JOIN disclosure_person AS p ON p.disclosure_id = d.id
            WHERE p.person_id = @personId
            ORDER BY d.at, d.id
            """;
        return ReadAsync(Sql, new { personId });
    }

    public Task<IReadOnlyList<DisclosureEntry>> ReadNewestAsync(string? country, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string sql = $"""
            SELECT {DisclosureRecord.Columns}
            FROM disclosure AS d
            {(country is null ? "" : "WHERE d.country = @country")}
            ORDER BY d.at DESC, d.id DESC
            {session.Dialect.Limit}
            """;
        return ReadAsync(sql, new { country, count });
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
            INSERT INTO correction_notice (id, disclosure_id, person_id, at, notice, actor)
            VALUES (@id, @disclosureId, @personId, @at, @notice, @actor)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = notice.Id,
            disclosureId = notice.DisclosureId,
            personId = notice.PersonId,
            at = notice.At,
            notice = notice.Text,
            actor = notice.Actor,
        });
    }

    public async Task<IReadOnlyList<CorrectionNotice>> ReadNoticesAsync(Guid personId)
    {
        const string Sql = """
            SELECT id, disclosure_id, person_id, at, notice, actor
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

    private async Task<IReadOnlyList<DisclosureEntry>> ReadAsync(string sql, object parameters)
    {
        var entries = new List<DisclosureEntry>();
        foreach (DisclosureRecord record in await session.QueryAsync<DisclosureRecord>(sql, parameters))
        {
            entries.Add(record.ToEntry(await PeopleAsync(record.Id)));
        }

        return entries;
    }

    private async Task<IReadOnlyList<Guid>> PeopleAsync(Guid id)
    {
        const string Sql = """
            SELECT person_id
            FROM disclosure_person
            WHERE disclosure_id = @id
            ORDER BY person_id
            """;
        return await session.QueryAsync<Guid>(Sql, new { id });
    }
}
