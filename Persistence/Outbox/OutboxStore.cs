using Persistence.Dialects;
using Processing.Intake;
using Processing.Stores.Work;

namespace Persistence.Outbox;

/// <inheritdoc/>
/// <remarks>
/// <c>sequence</c> gives the order inside a group. <c>claimable_at</c> is the due time, or the end of the lease while the row is
/// claimed. Rows that are delivered (2) or parked (3) are in no index of the queue.
/// </remarks>
internal sealed class OutboxStore(Session session) : IOutboxStore
{
    private const int LowestPriority = 3;

    private const string IsFirstOfGroup = """
        NOT EXISTS (
            SELECT 1
            FROM outbox AS earlier
            WHERE earlier.partner = candidate.partner AND earlier.group_key = candidate.group_key
                AND earlier.sequence < candidate.sequence AND earlier.state < 2)
        """;

    /// <summary>The claim; the tests ask the engine how it would go about it.</summary>
    internal static readonly Claim Due = new()
    {
        Table = "outbox",
        Key = "message_id",
        Set = "state = 1, lease_owner = @owner, claimable_at = @until",
        Again = "state < 2 AND claimable_at <= @now",
        Where = $"""
            candidate.partner = @partner AND candidate.priority = @priority AND candidate.state < 2
            AND candidate.claimable_at <= @now AND {IsFirstOfGroup}
            """,
        Order = "candidate.claimable_at, candidate.sequence",
        Columns =
        [
            "message_id", "partner", "operation", "group_key", "priority", "due_at", "attempts", "state", "parked_reason",
        ],
    };

    public Task AddAsync(OutboxItem item)
    {
        const string Sql = """
            INSERT INTO outbox (
                message_id, partner, operation, group_key, priority, due_at, claimable_at, attempts, state)
            VALUES (
                @messageId, @partner, @operation, @groupKey, @priority, @dueAt, @dueAt, @attempts, 0)
            """;
        return session.ExecuteAsync(Sql, new
        {
            messageId = item.MessageId.Value,
            partner = item.Partner,
            operation = item.Operation,
            groupKey = item.GroupKey,
            priority = item.Priority,
            dueAt = item.DueAt,
            attempts = item.Attempts,
        });
    }

    public async Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        string partner, string owner, DateTimeOffset now, TimeSpan lease, int count)
    {
        string sql = session.Dialect.ClaimText(Due);
        List<OutboxItem> claimed = [];
        for (int priority = 1; priority <= LowestPriority && claimed.Count < count; priority++)
        {
            List<OutboxRecord> found = await session.QueryAsync<OutboxRecord>(
                sql, new { partner, owner, now, until = now + lease, priority, count = count - claimed.Count });
            found.Sort((left, right) => left.DueAt.CompareTo(right.DueAt));
            claimed.AddRange(found.ConvertAll(record => record.ToItem()));
        }

        return claimed;
    }

    public Task AddAttemptAsync(OutboxAttempt attempt)
    {
        const string Sql = """
            INSERT INTO outbox_attempt (message_id, number, started_at, ended_at, outcome, detail)
            VALUES (@messageId, @number, @startedAt, @endedAt, @outcome, @detail)
            """;
        return session.ExecuteAsync(Sql, new
        {
            messageId = attempt.MessageId.Value,
            number = attempt.Number,
            startedAt = attempt.StartedAt,
            endedAt = attempt.EndedAt,
            outcome = attempt.Outcome,
            detail = attempt.Detail,
        });
    }

    public Task<bool> FinishAsync(MessageId messageId, string owner)
    {
        const string Sql = """
            UPDATE outbox
            SET state = 2, lease_owner = NULL
            WHERE message_id = @messageId AND lease_owner = @owner AND state = 1
            """;
        return ChangeAsync(Sql, new { messageId = messageId.Value, owner });
    }

    public Task<bool> ReleaseAsync(MessageId messageId, string owner, DateTimeOffset dueAt, int attempts)
    {
        const string Sql = """
            UPDATE outbox
            SET state = 0, lease_owner = NULL, due_at = @dueAt, claimable_at = @dueAt, attempts = @attempts
            WHERE message_id = @messageId AND lease_owner = @owner AND state = 1
            """;
        return ChangeAsync(Sql, new { messageId = messageId.Value, owner, dueAt, attempts });
    }

    public Task<bool> ParkAsync(MessageId messageId, string owner, string reason)
    {
        const string Sql = """
            UPDATE outbox
            SET state = 3, lease_owner = NULL, parked_reason = @reason
            WHERE message_id = @messageId AND lease_owner = @owner AND state = 1
            """;
        return ChangeAsync(Sql, new { messageId = messageId.Value, owner, reason });
    }

    public Task<bool> ResendAsync(MessageId messageId, DateTimeOffset now)
    {
        const string Sql = """
            UPDATE outbox
            SET state = 0, lease_owner = NULL, due_at = @now, claimable_at = @now, attempts = 0, parked_reason = NULL
            WHERE message_id = @messageId AND (state = 0 OR state = 3 OR (state = 1 AND claimable_at <= @now))
            """;
        return ChangeAsync(Sql, new { messageId = messageId.Value, now });
    }

    public async Task<OutboxItem?> FindAsync(MessageId messageId)
    {
        const string Sql = """
            SELECT message_id, partner, operation, group_key, priority, due_at, attempts, state, parked_reason
            FROM outbox
            WHERE message_id = @messageId
            """;
        return (await session.FindAsync<OutboxRecord>(Sql, new { messageId = messageId.Value }))?.ToItem();
    }

    public async Task<IReadOnlyList<OutboxAttempt>> ReadAttemptsAsync(MessageId messageId)
    {
        const string Sql = """
            SELECT message_id, number, started_at, ended_at, outcome, detail
            FROM outbox_attempt
            WHERE message_id = @messageId
            ORDER BY sequence
            """;
        List<AttemptRecord> found = await session.QueryAsync<AttemptRecord>(Sql, new { messageId = messageId.Value });
        return found.ConvertAll(record => record.ToAttempt());
    }

    public async Task<IReadOnlyDictionary<string, QueueCount>> CountAsync(DateTimeOffset now)
    {
        const string Sql = $"""
            SELECT
                placed.partner,
                COUNT(CASE WHEN placed.place = 'due' THEN 1 END) AS due,
                COUNT(CASE WHEN placed.place = 'waiting' THEN 1 END) AS waiting,
                COUNT(CASE WHEN placed.place = 'claimed' THEN 1 END) AS claimed,
                COUNT(CASE WHEN placed.place = 'parked' THEN 1 END) AS parked,
                MIN(CASE WHEN placed.place = 'due' THEN placed.due_at END) AS oldest_due_at
            FROM (
                SELECT candidate.partner, candidate.due_at, CASE
                    WHEN candidate.state = 1 AND candidate.claimable_at > @now THEN 'claimed'
                    WHEN candidate.claimable_at <= @now AND {IsFirstOfGroup} THEN 'due'
                    ELSE 'waiting' END AS place
                FROM outbox AS candidate
                WHERE candidate.state < 2
                UNION ALL
                SELECT set_aside.partner, set_aside.due_at, 'parked' AS place
                FROM outbox AS set_aside
                WHERE set_aside.state = 3) AS placed
            GROUP BY placed.partner
            """;
        List<QueueRecord> found = await session.QueryAsync<QueueRecord>(Sql, new { now });
        return found.ToDictionary(record => record.Partner, record => record.ToCount(), StringComparer.Ordinal);
    }

    private async Task<bool> ChangeAsync(string sql, object parameters) =>
        await session.ExecuteAsync(sql, parameters) == 1;
}
