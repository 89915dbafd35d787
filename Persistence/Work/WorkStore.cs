using Persistence.Dialects;
using Processing.Intake;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Persistence.Work;

/// <inheritdoc/>
/// <remarks>
/// <c>claimable_at</c> is when the row may be claimed: its due time, or the end of the lease while it is claimed (so that a lease that
/// ran out needs no sweep), or nothing while it waits to be woken or is parked. The index is over that column alone, so millions of
/// waiting rows cost a claim nothing.
/// </remarks>
internal sealed class WorkStore(Session session) : IWorkStore
{
    private const int LowestPriority = 3;

    /// <summary>The claim; the tests ask the engine how it would go about it.</summary>
    internal static readonly Claim Due = new()
    {
        Table = "work",
        Key = "message_id",
        Set = "lease_owner = @owner, claimable_at = @until, version = version + 1",
        Again = "claimable_at <= @now",
        Where = "candidate.priority = @priority AND candidate.claimable_at <= @now",
        Order = "candidate.claimable_at",
        Columns = ["message_id", "step", "state", "priority", "attempts", "due_at", "parked_reason", "version"],
    };

    public Task AddAsync(WorkItem item)
    {
        const string Sql = """
            INSERT INTO work (message_id, step, state, priority, attempts, due_at, claimable_at, version)
            VALUES (@messageId, @step, @state, @priority, @attempts, @dueAt, @dueAt, 0)
            """;
        return session.DeferAsync(Sql, item, static (to, row) =>
        {
            to.Add("messageId", row.MessageId.Value);
            to.Add("step", row.Step);
            to.Add("state", row.State);
            to.Add("priority", row.Priority);
            to.Add("attempts", row.Attempts);
            to.Add("dueAt", TimeOrNever(row.DueAt));
        });
    }

    public async Task<IReadOnlyList<WorkItem>> ClaimAsync(string owner, DateTimeOffset now, TimeSpan lease, int count)
    {
        string sql = session.Dialect.ClaimText(Due);
        List<WorkItem> claimed = [];
        for (int priority = 1; priority <= LowestPriority && claimed.Count < count; priority++)
        {
            List<WorkRecord> found = await session.QueryAsync<WorkRecord>(
                sql, new { owner, now, until = now + lease, priority, count = count - claimed.Count });
            found.Sort((left, right) => Nullable.Compare(left.DueAt, right.DueAt));
            claimed.AddRange(found.ConvertAll(record => record.ToItem()));
        }

        return claimed;
    }

    public Task<bool> AdvanceAsync(MessageId messageId, string owner, int step, string state)
    {
        const string Sql = """
            UPDATE work
            SET step = @step, state = @state, attempts = 0, version = version + 1
            WHERE message_id = @messageId AND lease_owner = @owner
            """;
        return ChangeAsync(Sql, new { messageId = messageId.Value, owner, step, state });
    }

    public Task<bool> ReleaseAsync(MessageId messageId, string owner, DateTimeOffset dueAt, int attempts, string state)
    {
        const string Sql = """
            UPDATE work
            SET state = @state, attempts = @attempts, due_at = @dueAt, claimable_at = @dueAt, lease_owner = NULL,
                version = version + 1
            WHERE message_id = @messageId AND lease_owner = @owner
            """;
        return ChangeAsync(Sql, new { messageId = messageId.Value, owner, attempts, dueAt = TimeOrNever(dueAt), state });
    }

    /// <inheritdoc/>
    /// <remarks>
    /// A claim on the row is broken: whoever holds it has not seen the change, so its own change must fail and be undone; else one of
    /// the two would be lost. A parked row gets the new state and stays parked.
    /// </remarks>
    public async Task<bool> WakeAsync(MessageId messageId, DateTimeOffset now, Func<string, string> change)
    {
        const string Sql = """
            UPDATE work
            SET state = @state, attempts = 0, due_at = @now,
                claimable_at = CASE WHEN parked_reason IS NULL THEN @now END,
                lease_owner = NULL, version = version + 1
            WHERE message_id = @messageId AND version = @version
            """;
        while (await FindRecordAsync(messageId) is { } found)
        {
            var woken = new { messageId = messageId.Value, now, state = change(found.State), version = found.Version };
            if (await ChangeAsync(Sql, woken))
            {
                return true;
            }
        }

        return false;
    }

    public Task<bool> FinishAsync(MessageId messageId, string owner)
    {
        const string Sql = """
            DELETE FROM work
            WHERE message_id = @messageId AND lease_owner = @owner
            """;
        return ChangeAsync(Sql, new { messageId = messageId.Value, owner });
    }

    public Task<bool> ParkAsync(MessageId messageId, string owner, string reason)
    {
        const string Sql = """
            UPDATE work
            SET parked_reason = @reason, claimable_at = NULL, lease_owner = NULL, version = version + 1
            WHERE message_id = @messageId AND lease_owner = @owner
            """;
        return ChangeAsync(Sql, new { messageId = messageId.Value, owner, reason });
    }

    public Task<bool> ReprocessAsync(MessageId messageId, DateTimeOffset now)
    {
        const string Sql = """
            UPDATE work
            SET parked_reason = NULL, attempts = 0, due_at = @now, claimable_at = @now, lease_owner = NULL,
                version = version + 1
            WHERE message_id = @messageId AND (lease_owner IS NULL OR claimable_at <= @now)
            """;
        return ChangeAsync(Sql, new { messageId = messageId.Value, now });
    }

    public async Task<WorkItem?> FindAsync(MessageId messageId) => (await FindRecordAsync(messageId))?.ToItem();

    // Our ids of messages sort by the time of arrival. The index on the status leaves out what is done (2), and is used where that is said.
    public async Task<IReadOnlyList<WorkItem>> ReadWaitingAsync(string messageType, MessageId? after, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string sql = $"""
            SELECT w.message_id, w.step, w.state, w.priority, w.attempts, w.due_at, w.parked_reason, w.version
            FROM message AS m
            JOIN work AS w ON w.message_id = m.id
            WHERE m.status = @status AND m.status <> 2 AND m.message_type = @messageType AND m.direction = @direction {(after is null ? "" : "AND m.id > @after")}
            ORDER BY m.id
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<WorkRecord>(
            sql,
            new { status = (int)MessageStatus.Waiting, messageType, direction = (int)MessageDirection.Inbound, after = after?.Value, count }))
            .ConvertAll(record => record.ToItem());
    }

    public async Task<QueueCount> CountAsync(DateTimeOffset now)
    {
        const string Sql = """
            SELECT
                COUNT(CASE WHEN claimable_at <= @now THEN 1 END) AS due,
                COUNT(CASE WHEN parked_reason IS NULL AND lease_owner IS NULL
                    AND (claimable_at IS NULL OR claimable_at > @now) THEN 1 END) AS waiting,
                COUNT(CASE WHEN lease_owner IS NOT NULL AND claimable_at > @now THEN 1 END) AS claimed,
                COUNT(parked_reason) AS parked,
                MIN(CASE WHEN claimable_at <= @now THEN due_at END) AS oldest_due_at
            FROM work
            """;
        List<QueueRecord> found = await session.QueryAsync<QueueRecord>(Sql, new { now });
        return found[0].ToCount();
    }

    private Task<WorkRecord?> FindRecordAsync(MessageId messageId)
    {
        const string Sql = """
            SELECT message_id, step, state, priority, attempts, due_at, parked_reason, version
            FROM work
            WHERE message_id = @messageId
            """;
        return session.FindAsync<WorkRecord>(Sql, new { messageId = messageId.Value });
    }

    private async Task<bool> ChangeAsync(string sql, object parameters) =>
        await session.ExecuteAsync(sql, parameters) == 1;

    private static DateTimeOffset? TimeOrNever(DateTimeOffset time) => time == DateTimeOffset.MaxValue ? null : time;
}
