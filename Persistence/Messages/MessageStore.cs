using Persistence.Dialects;
using Processing.Intake;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Persistence.Messages;

/// <inheritdoc/>
internal sealed class MessageStore(Session session) : IMessageStore
{
    private readonly MessageInsert _insert = new(session);
    private readonly FindingRows _findings = new(session);

    public async Task<AcceptResult> AcceptAsync(MessageRow message)
    {
        if (message.Identification is null or { Length: 0 or > MessageInsert.IdentificationLength })
        {
            throw new ArgumentException("An accepted message has an identification of 1 to 400 characters.", nameof(message));
        }

        if (await _insert.RunAsync(message, isClaim: true))
        {
            return new AcceptResult.Accepted();
        }

        MessageRow first = await FindClaimAsync(message.Partner, message.Identification)
            ?? throw new InvalidOperationException("The message id is in use.");
        return first.Digest.Span.SequenceEqual(message.Digest.Span)
            ? new AcceptResult.Repeated(first.Id)
            : new AcceptResult.Conflicting(first.Id);
    }

    public Task AddAsync(MessageRow message) => _insert.RunAsync(message, isClaim: false);

    public async Task ReplaceContentAsync(MessageId id, KeptContent content)
    {
        const string SpanSql = """
            DELETE FROM message_span
            WHERE message_id = @id
            """;
        const string Sql = """
            UPDATE message_content
            SET skeleton = @skeleton, document_offset = @offset, document_length = @length
            WHERE message_id = @id
            """;
        if (content.Spans.Count > 0)
        {
            throw new ArgumentException("What is left of a message has no binary values.", nameof(content));
        }

        await session.ExecuteAsync(SpanSql, new { id = id.Value });
        await session.ExecuteAsync(
            Sql, new { id = id.Value, skeleton = Bytes.Of(content.Skeleton), offset = content.DocumentOffset, length = content.DocumentLength });
    }

    public Task AddFindingsAsync(MessageId id, IReadOnlyList<Finding> findings) => _findings.AddAsync(id, findings);

    public Task<IReadOnlyList<Finding>> ReadFindingsAsync(MessageId id) => _findings.ReadAsync(id);

    public Task SetStatusAsync(MessageId id, MessageStatus status)
    {
        const string Sql = """
            UPDATE message
            SET status = @status
            WHERE id = @id
            """;
        return session.ExecuteAsync(Sql, new { id = id.Value, status = (int)status });
    }

    public async Task<MessageRow?> FindAsync(MessageId id)
    {
        const string Sql = $"""
            SELECT {MessageRecord.Columns}
            FROM message
            WHERE id = @id
            """;
        return (await session.FindAsync<MessageRecord>(Sql, new { id = id.Value }))?.ToRow();
    }

    public async Task<KeptContent?> ReadContentAsync(MessageId id)
    {
        const string Sql = """
            SELECT document_offset, document_length, skeleton
            FROM message_content
            WHERE message_id = @id
            """;
        const string SpanSql = """
            SELECT skeleton_offset, digest, form, line_length, line_end, length_bytes
            FROM message_span
            WHERE message_id = @id
            ORDER BY ordinal
            """;
        var key = new { id = id.Value };
        ContentRecord? content = await session.FindAsync<ContentRecord>(Sql, key);
        return content?.ToContent(await session.QueryAsync<SpanRecord>(SpanSql, key));
    }

    public async Task<MessageRow?> FindClaimAsync(string partner, string identification)
    {
        const string Sql = $"""
            SELECT {MessageRecord.Columns}
            FROM message
            WHERE identification = @identification AND partner = @partner AND is_claim = 1
            """;
        return (await session.FindAsync<MessageRecord>(Sql, new { partner, identification }))?.ToRow();
    }

    public async Task<IReadOnlyList<MessageRow>> ReadOutboundAsync(string partner, string identification)
    {
        const string Sql = $"""
            SELECT {MessageRecord.Columns}
            FROM message
            WHERE identification = @identification AND is_claim = 0 AND partner = @partner AND direction = @direction
            ORDER BY message.at, message.id
            """;
        var key = new { partner, identification, direction = (int)MessageDirection.Outbound };
        return (await session.QueryAsync<MessageRecord>(Sql, key)).ConvertAll(record => record.ToRow());
    }

    public async Task<MessageRow?> FindReplyAsync(MessageId id)
    {
        string sql = $"""
            SELECT {MessageRecord.Columns}
            FROM message
            WHERE related_id = @id AND direction = @direction
            ORDER BY message.at DESC, message.id DESC
            {session.Dialect.Limit}
            """;
        var key = new { id = id.Value, direction = (int)MessageDirection.Reply, count = 1 };
        return (await session.FindAsync<MessageRecord>(sql, key))?.ToRow();
    }

    public Task<IReadOnlyList<MessageRow>> SearchAsync(MessageFilter filter, MessageId? before, int count) =>
        MessageSearch.Of(filter, before, count).RunAsync(session);

    public async Task<IReadOnlyList<MessageRow>> ReadConversationAsync(Guid conversationId)
    {
        const string Sql = $"""
            SELECT {MessageRecord.Columns}
            FROM message
            WHERE conversation_id = @conversationId
            ORDER BY message.at, message.id
            """;
        List<MessageRecord> found = await session.QueryAsync<MessageRecord>(Sql, new { conversationId });
        return found.ConvertAll(record => record.ToRow());
    }

    public async Task<IReadOnlyList<MessageCount>> CountAsync(DateTimeOffset from, int slotSeconds, int slots)
    {
        List<CountRecord> found = await session.QueryAsync<CountRecord>(CountText(session.Dialect), new
        {
            from,
            until = from.AddSeconds((double)slotSeconds * slots),
            width = slotSeconds * 1_000_000L,
        });
        return found.ConvertAll(record => record.ToCount());
    }

    /// <summary>The statement that counts; the tests ask the engine how it would go about it.</summary>
    internal static string CountText(SqlDialect dialect) => $"""
        SELECT counted.slot, counted.direction, counted.partner, counted.verdict, counted.status, COUNT(*) AS count
        FROM (
            SELECT {dialect.MicrosecondsSince("at", "@from")} / @width AS slot, direction, partner, verdict, status
            FROM message
            WHERE at >= @from AND at < @until) AS counted
        GROUP BY counted.slot, counted.direction, counted.partner, counted.verdict, counted.status
        ORDER BY counted.slot, counted.direction, counted.partner, counted.verdict, counted.status
        """;
}
