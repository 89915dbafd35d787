using Processing.Intake;
using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <inheritdoc/>
internal sealed class CheckStore(Session session) : ICheckStore
{
    public Task AddAsync(BackgroundCheck check)
    {
        const string Sql = """
            INSERT INTO background_check (
                id, person_id, message_id, kind, partner, control_number, policy_row, status, result, answer_id, requested_at,
                answered_at, valid_until, receipt, form_type, filing_date, renews)
            VALUES (
                @id, @personId, @messageId, @kind, @partner, @controlNumber, @policyRow, @status, @result, @answerId, @requestedAt,
                @answeredAt, @validUntil, @receipt, @formType, @filingDate, @renews)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = check.Id,
            personId = check.PersonId,
            messageId = check.MessageId.Value,
            kind = check.Kind,
            partner = check.Partner,
            controlNumber = check.ControlNumber,
            policyRow = check.PolicyRow,
            status = (int)check.Status,
            result = check.Result,
            answerId = check.AnswerId?.Value,
            requestedAt = check.RequestedAt,
            answeredAt = check.AnsweredAt,
            validUntil = check.ValidUntil,
            receipt = check.Receipt,
            formType = check.FormType,
            filingDate = check.FilingDate,
            renews = check.Renews,
        });
    }

    public async Task<BackgroundCheck?> FindAsync(Guid checkId)
    {
        const string Sql = $"""
            SELECT {CheckRecord.Columns}
            FROM background_check
            WHERE id = @checkId
            """;
        return (await session.FindAsync<CheckRecord>(Sql, new { checkId }))?.ToCheck();
    }

    public async Task<bool> StartAsync(Guid checkId, MessageId messageId, string controlNumber, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE background_check
            SET status = @requested, message_id = @messageId, control_number = @controlNumber, requested_at = @at
            WHERE id = @checkId AND status = @waiting
            """;
        return await session.ExecuteAsync(Sql, new
        {
            checkId,
            messageId = messageId.Value,
            controlNumber,
            at,
            requested = (int)CheckStatus.Requested,
            waiting = (int)CheckStatus.Waiting,
        }) != 0;
    }

    public async Task<bool> AcknowledgeAsync(Guid checkId)
    {
        const string Sql = """
            UPDATE background_check
            SET status = @acknowledged
            WHERE id = @checkId AND status = @requested
            """;
        return await session.ExecuteAsync(
            Sql, new { checkId, acknowledged = (int)CheckStatus.Acknowledged, requested = (int)CheckStatus.Requested }) != 0;
    }

    public async Task<IReadOnlyList<BackgroundCheck>> ReadRunningOutAsync(DateOnly until, string alert, int count)
    {
        string sql = $"""
            SELECT {CheckRecord.Columns}
            FROM background_check
            WHERE valid_until IS NOT NULL AND valid_until <= @until AND status = @answered
                AND EXISTS (
                    SELECT 1
                    FROM filing
                    WHERE filing.receipt = background_check.receipt AND filing.person_id = background_check.person_id
                        AND filing.closed_at IS NULL)
                AND NOT EXISTS (
                    SELECT 1
                    FROM background_check AS newer
                    WHERE newer.person_id = background_check.person_id AND newer.kind = background_check.kind
                        AND newer.requested_at > background_check.requested_at)
                AND NOT EXISTS (
                    SELECT 1
                    FROM check_alert
                    WHERE check_alert.check_id = background_check.id AND check_alert.kind = @alert)
            ORDER BY valid_until, id
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<CheckRecord>(
            sql, new { until, answered = (int)CheckStatus.Answered, alert, count }))
            .ConvertAll(record => record.ToCheck());
    }

    public async Task<IReadOnlyList<BackgroundCheck>> ReadPendingAsync(string kind, DateTimeOffset askedBefore, string alert, int count)
    {
        string sql = $"""
            SELECT {CheckRecord.Columns}
            FROM background_check
            WHERE status IN (@requested, @acknowledged) AND requested_at < @askedBefore AND kind = @kind
                AND NOT EXISTS (
                    SELECT 1
                    FROM check_alert
                    WHERE check_alert.check_id = background_check.id AND check_alert.kind = @alert)
            ORDER BY requested_at, id
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<CheckRecord>(sql, new
        {
            kind,
            askedBefore,
            alert,
            requested = (int)CheckStatus.Requested,
            acknowledged = (int)CheckStatus.Acknowledged,
            count,
        })).ConvertAll(record => record.ToCheck());
    }

    public Task SetAnswerAsync(
        Guid checkId, CheckStatus status, string? result, MessageId? answerId, DateTimeOffset at, DateOnly? validUntil)
    {
        const string Sql = """
            UPDATE background_check
            SET status = @status, result = @result, answer_id = @answerId, answered_at = @at, valid_until = @validUntil
            WHERE id = @checkId
            """;
        return session.ExecuteAsync(
            Sql, new { checkId, status = (int)status, result, answerId = answerId?.Value, at, validUntil });
    }

    public async Task<BackgroundCheck?> FindByControlNumberAsync(string partner, string controlNumber)
    {
        const string Sql = $"""
            SELECT {CheckRecord.Columns}
            FROM background_check
            WHERE control_number = @controlNumber AND partner = @partner
            ORDER BY requested_at DESC, id DESC
            """;
        return (await session.FindAsync<CheckRecord>(Sql, new { partner, controlNumber }))?.ToCheck();
    }

    public async Task<IReadOnlyList<BackgroundCheck>> ReadAsync(Guid personId)
    {
        const string Sql = $"""
            SELECT {CheckRecord.Columns}
            FROM background_check
            WHERE person_id = @personId
            ORDER BY requested_at, id
            """;
        return (await session.QueryAsync<CheckRecord>(Sql, new { personId })).ConvertAll(record => record.ToCheck());
    }

    public async Task<IReadOnlyList<BackgroundCheck>> ReadDueAsync(DueChecks due, int count)
    {
        string sql = $"""
            SELECT {CheckRecord.Columns}
            FROM background_check
            WHERE ((valid_until IS NOT NULL AND valid_until >= @runsOutFrom AND valid_until <= @runsOutTo)
                    OR (status IN (@requested, @acknowledged) AND requested_at < @askedBefore)
                    OR (status = @rejected AND requested_at >= @rejectedFrom))
                AND NOT EXISTS (
                    SELECT 1
                    FROM background_check AS newer
                    WHERE newer.person_id = background_check.person_id AND newer.kind = background_check.kind
                        AND newer.requested_at > background_check.requested_at)
            ORDER BY CASE WHEN valid_until IS NULL THEN 1 ELSE 0 END, valid_until, requested_at, id
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<CheckRecord>(sql, new
        {
            runsOutFrom = due.RunsOutFrom,
            runsOutTo = due.RunsOutTo,
            askedBefore = due.AskedBefore,
            rejectedFrom = due.AskedBefore.AddDays(-DueChecks.PastDays),
            requested = (int)CheckStatus.Requested,
            acknowledged = (int)CheckStatus.Acknowledged,
            rejected = (int)CheckStatus.Rejected,
            count,
        })).ConvertAll(record => record.ToCheck());
    }

    public async Task<IReadOnlyList<BackgroundCheck>> ReadByMessageAsync(MessageId messageId)
    {
        const string Sql = $"""
            SELECT {CheckRecord.Columns}
            FROM background_check
            WHERE message_id = @messageId
            ORDER BY requested_at, id
            """;
        return (await session.QueryAsync<CheckRecord>(Sql, new { messageId = messageId.Value }))
            .ConvertAll(record => record.ToCheck());
    }
}
