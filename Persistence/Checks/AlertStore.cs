using Persistence.People;
using Processing.Stores.Checks;

namespace Persistence.Checks;

/// <inheritdoc/>
internal sealed class AlertStore(Session session) : IAlertStore
{
    private const string From = """
        FROM check_alert
        LEFT JOIN background_check ON background_check.id = check_alert.check_id
        """;

    public Task<bool> AddAsync(CheckAlert alert)
    {
        const string Sql = """
            INSERT INTO check_alert (id, kind, check_id, person_id, message_id, at, detail, told, seen_by, seen_at, seen_because)
            VALUES (@id, @kind, @checkId, @personId, @messageId, @at, @detail, @told, @seenBy, @seenAt, @seenBecause)
            """;
        return session.InsertAsync(session.Dialect.Complete(Sql), new
        {
            id = alert.Id,
            kind = alert.Kind,
            checkId = alert.CheckId,
            personId = alert.CheckId is null ? alert.PersonId : null,
            messageId = alert.MessageId?.Value,
            at = alert.At,
            detail = alert.Detail,
            told = alert.Told,
            seenBy = alert.SeenBy,
            seenAt = alert.SeenAt,
            seenBecause = alert.SeenBecause,
        });
    }

    public async Task<IReadOnlyList<CheckAlert>> ReadOpenAsync(string? kind, int count)
    {
        string sql = $"""
            SELECT {AlertRecord.Columns}
            {From}
            WHERE check_alert.seen_at IS NULL {(kind is null ? "" : "AND check_alert.kind = @kind")}
            ORDER BY check_alert.at DESC, check_alert.id
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<AlertRecord>(sql, new { kind, count })).ConvertAll(record => record.ToCheckAlert());
    }

    public async Task<IReadOnlyDictionary<string, long>> CountOpenAsync()
    {
        const string Sql = """
            SELECT kind, COUNT(*) AS count
            FROM check_alert
            WHERE seen_at IS NULL
            GROUP BY kind
            """;
        return (await session.QueryAsync<KindCountRecord>(Sql)).ToDictionary(row => row.Kind, row => row.Count, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<CheckAlert>> ReadAsync(Guid personId)
    {
        const string Sql = $"""
            SELECT {AlertRecord.Columns}
            {From}
            WHERE check_alert.person_id = @personId
                OR check_alert.check_id IN (
                    SELECT id
                    FROM background_check
                    WHERE person_id = @personId)
            ORDER BY check_alert.at, check_alert.id
            """;
        return (await session.QueryAsync<AlertRecord>(Sql, new { personId })).ConvertAll(record => record.ToCheckAlert());
    }

    public async Task<bool> SetSeenAsync(Guid alertId, string actor, string because, DateTimeOffset at)
    {
        const string Sql = """
            UPDATE check_alert
            SET seen_by = @actor, seen_at = @at, seen_because = @because
            WHERE id = @alertId AND seen_at IS NULL
            """;
        return await session.ExecuteAsync(Sql, new { alertId, actor, because, at }) != 0;
    }
}
