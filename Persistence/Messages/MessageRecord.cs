using Processing.Intake;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Persistence.Messages;

/// <summary>A row of <c>message</c> as Dapper reads it.</summary>
internal sealed class MessageRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = """
        message.id, message.direction, message.partner, message.message_type, message.identification,
        message.conversation_id, message.related_id, message.digest, message.at, message.verdict,
        message.findings_total, message.status, message.priority, message.length_bytes, message.protocol,
        message.service, message.content_type, message.headers
        """;

    public Guid Id { get; init; }

    public int Direction { get; init; }

    public string Partner { get; init; } = "";

    public string MessageType { get; init; } = "";

    public string? Identification { get; init; }

    public Guid ConversationId { get; init; }

    public Guid? RelatedId { get; init; }

    public byte[] Digest { get; init; } = [];

    public DateTimeOffset At { get; init; }

    public int Verdict { get; init; }

    public int FindingsTotal { get; init; }

    public int Status { get; init; }

    public int Priority { get; init; }

    public long LengthBytes { get; init; }

    public string Protocol { get; init; } = "";

    public string Service { get; init; } = "";

    public string ContentType { get; init; } = "";

    public string Headers { get; init; } = "";

    /// <summary>The row of the contract.</summary>
    public MessageRow ToRow() => new()
    {
        Id = new MessageId(Id),
        Direction = (MessageDirection)Direction,
        Partner = Partner,
        MessageType = MessageType,
        Identification = Identification,
        ConversationId = ConversationId,
        RelatedId = RelatedId is { } related ? new MessageId(related) : null,
        Digest = Digest,
        At = At,
        Verdict = (Verdict)Verdict,
        FindingsTotal = FindingsTotal,
        Status = (MessageStatus)Status,
        Priority = Priority,
        LengthBytes = LengthBytes,
        Protocol = Protocol,
        Service = Service,
        ContentType = ContentType,
        Headers = Headers,
    };
}
