using Processing.Stores.Messages;

namespace Persistence.Messages;

/// <summary>Writes the rows of one message: <c>message</c>, <c>message_content</c> and <c>message_span</c>.</summary>
/// <param name="session">The transaction.</param>
internal sealed class MessageInsert(Session session)
{
    /// <summary>The longest identification that is kept, characters: what an index entry of every engine can hold.</summary>
    public const int IdentificationLength = 400;

    /// <summary>The longest name of a root element that is kept, characters.</summary>
    private const int MessageTypeLength = 400;

    private const string Sql = """
        INSERT INTO message (
            id, direction, partner, message_type, identification, is_claim, conversation_id, related_id, digest, at,
            verdict, findings_total, status, priority, length_bytes, protocol, service, content_type, headers)
        VALUES (
            @id, @direction, @partner, @messageType, @identification, @isClaim, @conversationId, @relatedId, @digest, @at,
            @verdict, @findingsTotal, @status, @priority, @lengthBytes, @protocol, @service, @contentType, @headers)
        """;

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

        await AddContentAsync(message);
        await AddSpansAsync(message.Id.Value, content.Spans);
        return true;
    }

    private async Task<bool> AddRowAsync(MessageRow message, bool isClaim)
    {
        if (isClaim)
        {
            return await session.InsertAsync(
                session.Dialect.Complete(Sql), message, static (to, row) => BindRow(to, row, isClaim: 1));
        }

        await session.DeferAsync(Sql, message, static (to, row) => BindRow(to, row, isClaim: 0));
        return true;
    }

    private static void BindRow(IParameters to, MessageRow row, int isClaim)
    {
        to.Add("id", row.Id.Value);
        to.Add("direction", (long)row.Direction);
        to.Add("partner", row.Partner);
        to.Add("messageType", Cut(row.MessageType, MessageTypeLength));
        to.Add("identification", Cut(row.Identification, IdentificationLength));
        to.Add("isClaim", isClaim);
        to.Add("conversationId", row.ConversationId);
        to.Add("relatedId", row.RelatedId?.Value);
        to.Add("digest", row.Digest);
        to.Add("at", row.At);
        to.Add("verdict", (long)row.Verdict);
        to.Add("findingsTotal", row.FindingsTotal);
        to.Add("status", (long)row.Status);
        to.Add("priority", row.Priority);
        to.Add("lengthBytes", row.LengthBytes);
        to.Add("protocol", row.Protocol);
        to.Add("service", row.Service);
        to.Add("contentType", row.ContentType);
        to.Add("headers", row.Headers);
    }

    private Task AddContentAsync(MessageRow message)
    {
        const string ContentSql = """
            INSERT INTO message_content (message_id, document_offset, document_length, skeleton)
            VALUES (@messageId, @documentOffset, @documentLength, @skeleton)
            """;
        return session.DeferAsync(ContentSql, message, static (to, row) =>
        {
            KeptContent content = row.Content!; // RunAsync has looked
            to.Add("messageId", row.Id.Value);
            to.Add("documentOffset", content.DocumentOffset);
            to.Add("documentLength", content.DocumentLength);
            to.Add("skeleton", content.Skeleton);
        });
    }

    private async Task AddSpansAsync(Guid messageId, IReadOnlyList<KeptSpan> spans)
    {
        const string SpanSql = """
            INSERT INTO message_span (
                message_id, ordinal, skeleton_offset, digest, form, line_length, line_end, length_bytes)
            VALUES (
                @messageId, @ordinal, @skeletonOffset, @digest, @form, @lineLength, @lineEnd, @lengthBytes)
            """;
        for (int ordinal = 0; ordinal < spans.Count; ordinal++)
        {
            await session.DeferAsync(SpanSql, (messageId, ordinal, spans[ordinal]), static (to, row) =>
            {
                (Guid id, int place, KeptSpan span) = row;
                to.Add("messageId", id);
                to.Add("ordinal", place);
                to.Add("skeletonOffset", span.SkeletonOffset);
                to.Add("digest", span.Digest);
                to.Add("form", (long)span.Form);
                to.Add("lineLength", span.LineLength);
                to.Add("lineEnd", span.LineEnd);
                to.Add("lengthBytes", span.LengthBytes);
            });
        }
    }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
