using Processing.Stores.Disclosures;

namespace Persistence.Disclosures;

/// <inheritdoc/>
internal sealed class ClassDecisionStore(Session session) : IClassDecisionStore
{
    public Task AddAsync(ClassDecisionEntry entry)
    {
        const string Sql = """
            INSERT INTO class_decision (id, message_id, conversation_id, at, protection, decided_by, classes, waivers, country, people)
            VALUES (@id, @messageId, @conversationId, @at, @protection, @decidedBy, @classes, @waivers, @country, @people)
            """;
        return session.ExecuteAsync(Sql, new
        {
            id = entry.Id,
            messageId = entry.MessageId.Value,
            conversationId = entry.ConversationId,
            at = entry.At,
            protection = entry.Protection,
            decidedBy = entry.Rule,
            classes = string.Join(' ', entry.Classes),
            waivers = string.Join(' ', entry.Waivers),
            country = entry.Country,
            people = entry.People,
        });
    }

    public async Task<IReadOnlyList<ClassDecisionEntry>> ReadNewestAsync(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 500);
        string sql = $"""
            SELECT {ClassDecisionRecord.Columns}
            FROM class_decision
            ORDER BY at DESC, id DESC
            {session.Dialect.Limit}
            """;
        return (await session.QueryAsync<ClassDecisionRecord>(sql, new { count })).ConvertAll(record => record.ToEntry());
    }
}
