using Processing.Intake;
using Processing.Stores;

namespace Persistence.Journal;

/// <inheritdoc/>
internal sealed class JournalStore(Session session) : IJournalStore
{
    public Task AddAsync(JournalEntry entry)
    {
        const string Sql = """
            INSERT INTO journal_entry (
                message_id, conversation_id, step, outcome, reason, actor, started_at, recorded_at)
            VALUES (
                @messageId, @conversationId, @step, @outcome, @reason, @actor, @startedAt, @recordedAt)
            """;
        return session.DeferAsync(Sql, entry, static (to, row) =>
        {
            to.Add("messageId", row.MessageId.Value);
            to.Add("conversationId", row.ConversationId);
            to.Add("step", row.Step);
            to.Add("outcome", row.Outcome);
            to.Add("reason", row.Reason);
            to.Add("actor", row.Actor);
            to.Add("startedAt", row.StartedAt);
            to.Add("recordedAt", row.RecordedAt);
        });
    }

    public async Task<IReadOnlyList<JournalEntry>> ReadAsync(MessageId messageId)
    {
        const string Sql = """
            SELECT message_id, conversation_id, step, outcome, reason, actor, started_at, recorded_at
            FROM journal_entry
            WHERE message_id = @messageId
            ORDER BY sequence
            """;
        List<JournalRecord> found = await session.QueryAsync<JournalRecord>(Sql, new { messageId = messageId.Value });
        return found.ConvertAll(record => record.ToEntry());
    }

    public async Task<IReadOnlyList<JournalEntry>> ReadConversationAsync(Guid conversationId)
    {
        const string Sql = """
            SELECT entry.message_id, entry.conversation_id, entry.step, entry.outcome, entry.reason, entry.actor,
                entry.started_at, entry.recorded_at
            FROM message
            JOIN journal_entry AS entry ON entry.message_id = message.id
            WHERE message.conversation_id = @conversationId
            ORDER BY entry.sequence
            """;
        List<JournalRecord> found = await session.QueryAsync<JournalRecord>(Sql, new { conversationId });
        return found.ConvertAll(record => record.ToEntry());
    }
}
