using Processing.Stores;

namespace Persistence.Messages;

/// <summary>Writes the rows of one message: <c>message</c>, <c>message_content</c> and <c>message_span</c>.</summary>
/// <param name="session">The transaction.</param>
internal sealed class MessageInsert(Session session)
{
    /// <summary>The longest identification that is kept, characters: what an index entry of every engine can hold.</summary>
    public const int IdentificationLength = 400;

    /// <summary>The longest name of a root element that is kept, characters.</summary>
    private const int MessageTypeLength = 400;

    /// <summary>Writes the rows; false, and nothing is written, if the claim is taken.</summary>
    /// <param name="message">The message with its content.</param>
    /// <param name="isClaim">Whether the message claims (partner, identification).</param>
    public async Task<bool> RunAsync(MessageRow message, bool isClaim)
    {
        KeptContent content = message.Content ?? throw new ArgumentException("The message has no content.", nameof(message));
        if (!await AddRowAsync(message, isClaim))
        {
            return false;
        }

        await AddContentAsync(message.Id.Value, content);
        await AddSpansAsync(message.Id.Value, content.Spans);
        return true;
    }

    private Task<bool> AddRowAsync(MessageRow message, bool isClaim)
    {
        const string Sql = """
            INSERT INTO message (
                id, direction, partner, message_type, identification, is_claim, conversation_id, related_id, digest, at,
                verdict, findings_total, status, priority, length_bytes, protocol, service, content_type, headers)
            VALUES (
                @id, @direction, @partner, @messageType, @identification, @isClaim, @conversationId, @relatedId, @digest, @at,
                @verdict, @findingsTotal, @status, @priority, @lengthBytes, @protocol, @service, @contentType, @headers)
            """;
        var row = new
        {
            id = message.Id.Value,
            direction = (int)message.Direction,
            partner = message.Partner,
            messageType = Cut(message.MessageType, MessageTypeLength),
            identification = Cut(message.Identification, IdentificationLength),
            isClaim = isClaim ? 1 : 0,
            conversationId = message.ConversationId,
            relatedId = message.RelatedId?.Value,
            digest = Bytes.Of(message.Digest),
            at = message.At,
            verdict = (int)message.Verdict,
            findingsTotal = message.FindingsTotal,
            status = (int)message.Status,
            priority = message.Priority,
            lengthBytes = message.LengthBytes,
            protocol = message.Protocol,
            service = message.Service,
            contentType = message.ContentType,
            headers = message.Headers,
        };
        return isClaim ? session.InsertAsync($"{Sql} {session.Dialect.OrIgnore}", row) : AddAsync(Sql, row);
    }

    private async Task<bool> AddAsync(string sql, object row) => await session.ExecuteAsync(sql, row) == 1;

    private Task<int> AddContentAsync(Guid messageId, KeptContent content)
    {
        const string Sql = """
            INSERT INTO message_content (message_id, document_offset, document_length, skeleton)
            VALUES (@messageId, @documentOffset, @documentLength, @skeleton)
            """;
        return session.ExecuteAsync(Sql, new
        {
            messageId,
            documentOffset = content.DocumentOffset,
            documentLength = content.DocumentLength,
            skeleton = Bytes.Of(content.Skeleton),
        });
    }

    private async Task AddSpansAsync(Guid messageId, IReadOnlyList<KeptSpan> spans)
    {
        const string Sql = """
            INSERT INTO message_span (
                message_id, ordinal, skeleton_offset, digest, form, line_length, line_end, length_bytes)
            VALUES (
                @messageId, @ordinal, @skeletonOffset, @digest, @form, @lineLength, @lineEnd, @lengthBytes)
            """;
        for (int ordinal = 0; ordinal < spans.Count; ordinal++)
        {
            KeptSpan span = spans[ordinal];
            await session.ExecuteAsync(Sql, new
            {
                messageId,
                ordinal,
                skeletonOffset = span.SkeletonOffset,
                digest = Bytes.Of(span.Digest),
                form = (int)span.Form,
                lineLength = span.LineLength,
                lineEnd = span.LineEnd,
                lengthBytes = span.LengthBytes,
            });
        }
    }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
