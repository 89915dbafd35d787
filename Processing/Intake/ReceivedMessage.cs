using Processing.Intake.Content;
using Processing.Messages;
using Processing.Stores;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Processing.Intake;

/// <summary>A message on its way into the log.</summary>
internal sealed record ReceivedMessage
{
    /// <summary>The id it gets.</summary>
    public required MessageId Id { get; init; }

    /// <summary>What arrived.</summary>
    public required ArrivedMessage Arrived { get; init; }

    /// <summary>Its type; null where the root element is no message of ours.</summary>
    public required MessageType? Type { get; init; }

    /// <summary>Its header; null where it has none.</summary>
    public required MessageHeader? Header { get; init; }

    /// <summary>The entity taken apart.</summary>
    public required CutContent Cut { get; init; }

    /// <summary>Our id of the conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The message that it answers, or null.</summary>
    public MessageId? RelatedId { get; init; }

    /// <summary>The conversation as the sender names it; ours where it names none.</summary>
    public string Conversation => Header?.Conversation ?? ConversationId.ToString("D");

    /// <summary>The row of the log.</summary>
    public MessageRow Row(ValidationReport report, MessageStatus status) => new()
    {
        Id = Id,
        Direction = MessageDirection.Inbound,
        Partner = Arrived.Sender.Code,
        MessageType = Arrived.Body.Name.LocalName,
        Identification = Header?.Identification,
        ConversationId = ConversationId,
        RelatedId = RelatedId,
        Digest = Cut.Digest,
        At = new DateTimeOffset(Arrived.ReceivedAt.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero),
        Verdict = report.Verdict,
        FindingsTotal = report.FindingsTotal,
        Status = status,
        Priority = Header?.Priority ?? 2,
        LengthBytes = Arrived.Wire.Entity.Length,
        Protocol = Arrived.Wire.Protocol,
        Service = Arrived.Wire.Service,
        ContentType = Arrived.Wire.ContentType,
        Headers = Arrived.Wire.Headers,
        Content = Cut.Content,
    };

    /// <summary>A journal entry.</summary>
    public JournalEntry Entry(string outcome, string? reason, DateTimeOffset now) => new()
    {
        MessageId = Id,
        ConversationId = ConversationId,
        Step = "Received",
        Outcome = outcome,
        Reason = reason,
        StartedAt = Arrived.ReceivedAt,
        RecordedAt = now,
    };
}
