using Processing.Intake;
using Processing.Stores.Foreign;

namespace Persistence.Foreign;

/// <inheritdoc/>
internal sealed class ForeignQueryStore(Session session) : IForeignQueryStore
{
    public Task AddAsync(ForeignQuery query)
    {
        const string Sql = """
            INSERT INTO foreign_query (
                id, message_id, conversation_id, person_id, partner_case, case_id, officer, officer_name, purpose, reason, priority, status, opened_at,
                citizenships, is_permanent_resident, named_agreement)
            VALUES (
                @id, @messageId, @conversationId, @personId, @partnerCase, @caseId, @officer, @officerName, @purpose, @reason, @priority, @status, @openedAt,
                @citizenships, @isPermanentResident, @namedAgreement)
            """;
        return session.InsertAsync(session.Dialect.Complete(Sql), new
        {
            id = query.Id,
            messageId = query.MessageId?.Value,
            conversationId = query.ConversationId,
            personId = query.PersonId,
            partnerCase = query.PartnerCase,
            caseId = query.CaseId,
            officer = query.Officer,
            officerName = query.OfficerName,
            purpose = query.Purpose,
            reason = query.Reason,
            priority = query.Priority,
            status = (int)query.Status,
            openedAt = query.OpenedAt,
            citizenships = query.Citizenships,
            isPermanentResident = query.IsPermanentResident ? 1 : 0,
            namedAgreement = query.NamedAgreement,
        });
    }

    public async Task<ForeignQuery?> FindAsync(Guid id)
    {
        const string Sql = $"""
            SELECT {ForeignQueryRecord.Columns}
            FROM foreign_query
            WHERE id = @id
            """;
        return (await session.FindAsync<ForeignQueryRecord>(Sql, new { id }))?.ToQuery();
    }

    public Task SetStatusAsync(Guid id, ForeignQueryStatus status)
    {
        const string Sql = """
            UPDATE foreign_query
            SET status = @status
            WHERE id = @id
            """;
        return session.ExecuteAsync(Sql, new { id, status = (int)status });
    }

    public async Task<IReadOnlyList<ForeignQuery>> ReadByPersonAsync(Guid personId)
    {
        const string Sql = $"""
            SELECT {ForeignQueryRecord.Columns}
            FROM foreign_query
            WHERE person_id = @personId
            ORDER BY opened_at, id
            """;
        return (await session.QueryAsync<ForeignQueryRecord>(Sql, new { personId })).ConvertAll(record => record.ToQuery());
    }

    public async Task<IReadOnlyList<ForeignQuery>> ReadAsync(string? officer, ForeignQueryStatus? status, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string sql = $"""
            SELECT {ForeignQueryRecord.Columns}
            FROM foreign_query
            WHERE 1 = 1{(officer is null ? "" : " AND officer = @officer")}{(status is null ? "" : " AND status = @status")}
            ORDER BY opened_at DESC, id DESC
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<ForeignQueryRecord>(sql, new { officer, status = (int?)status, count })).ConvertAll(record => record.ToQuery());
    }

    public Task AddRoundAsync(ForeignRound round)
    {
        const string Sql = """
            INSERT INTO foreign_round (
                query_id, country, round, caused_by, message_id, agreement, decided_by, sent_at, due_at, reminded_at, escalated_at, outcome, answered_at,
                purge_at, purged_at)
            VALUES (
                @queryId, @country, @round, @causedBy, @messageId, @agreement, @decidedBy, @sentAt, @dueAt, @remindedAt, @escalatedAt, @outcome, @answeredAt,
                @purgeAt, @purgedAt)
            """;
        return session.ExecuteAsync(Sql, ParametersOf(round));
    }

    public Task UpdateRoundAsync(ForeignRound round)
    {
        const string Sql = """
            UPDATE foreign_round
            SET reminded_at = @remindedAt, escalated_at = @escalatedAt, outcome = @outcome, answered_at = @answeredAt, purge_at = @purgeAt, purged_at = @purgedAt
            WHERE query_id = @queryId AND country = @country AND round = @round
            """;
        return session.ExecuteAsync(Sql, ParametersOf(round));
    }

    public async Task<IReadOnlyList<ForeignRound>> ReadRoundsAsync(Guid queryId)
    {
        const string Sql = $"""
            SELECT {ForeignRoundRecord.Columns}
            FROM foreign_round
            WHERE query_id = @queryId
            ORDER BY country, round
            """;
        return (await session.QueryAsync<ForeignRoundRecord>(Sql, new { queryId })).ConvertAll(record => record.ToRound());
    }

    public async Task<ForeignRound?> FindRoundAsync(MessageId messageId)
    {
        const string Sql = $"""
            SELECT {ForeignRoundRecord.Columns}
            FROM foreign_round
            WHERE message_id = @messageId
            """;
        return (await session.FindAsync<ForeignRoundRecord>(Sql, new { messageId = messageId.Value }))?.ToRound();
    }

    public async Task<int> CountFirstRoundsAsync(string country, DateTimeOffset from)
    {
        const string Sql = """
            SELECT COUNT(*)
            FROM foreign_round
            WHERE country = @country AND round = 1 AND sent_at >= @from AND message_id IS NOT NULL
            """;
        return checked((int)await session.ReadScalarAsync<long>(Sql, new { country, from }));
    }

    public async Task<int> DeleteByPersonAsync(Guid personId)
    {
        const string RoundSql = """
            DELETE FROM foreign_round
            WHERE query_id IN (SELECT id FROM foreign_query WHERE person_id = @personId)
            """;
        const string Sql = """
            DELETE FROM foreign_query
            WHERE person_id = @personId
            """;
        await session.ExecuteAsync(RoundSql, new { personId });
        return await session.ExecuteAsync(Sql, new { personId });
    }

    private static object ParametersOf(ForeignRound round) => new
    {
        queryId = round.QueryId,
        country = round.Country,
        round = round.Round,
        causedBy = round.CausedBy.Value,
        messageId = round.MessageId?.Value,
        agreement = round.Agreement,
        decidedBy = round.Rule,
        sentAt = round.SentAt,
        dueAt = round.DueAt,
        remindedAt = round.RemindedAt,
        escalatedAt = round.EscalatedAt,
        outcome = round.Outcome,
        answeredAt = round.AnsweredAt,
        purgeAt = round.PurgeAt,
        purgedAt = round.PurgedAt,
    };
}
