using Processing.Intake;
using Schemas.Validation;

namespace Processing.Stores.Messages;

/// <summary>One message of the log.</summary>
public sealed record MessageRow
{
    /// <summary>Our id.</summary>
    public required MessageId Id { get; init; }

    /// <summary>Which way it went.</summary>
    public required MessageDirection Direction { get; init; }

    /// <summary>The code of the partner at the other end.</summary>
    public required string Partner { get; init; }

    /// <summary>The local name of the root element, such as <c>EnrollEncounterRequest</c>; empty where none could be read.</summary>
    public required string MessageType { get; init; }

    /// <summary>The sender's message identification (transaction control number), or null where none could be read.</summary>
    public string? Identification { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The message that this one answers or was caused by, or null.</summary>
    public MessageId? RelatedId { get; init; }

    /// <summary>SHA-256 over the root element with every binary value replaced by its own digest; 32 bytes.</summary>
    public required ReadOnlyMemory<byte> Digest { get; init; }

    /// <summary>When it arrived or was made, UTC, cut to microseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the checks said.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How many findings there were, also those beyond the cap.</summary>
    public int FindingsTotal { get; init; }

    /// <summary>What became of it.</summary>
    public required MessageStatus Status { get; init; }

    /// <summary>1 high, 2 medium, 3 low.</summary>
    public int Priority { get; init; } = 2;

    /// <summary>The length of the entity in bytes.</summary>
    public required long LengthBytes { get; init; }

    /// <summary>The protocol, content type and headers as they travelled.</summary>
    public required string Protocol { get; init; }

    /// <summary>The service address that took it, such as <c>exchange</c>, or the partner's service it went to.</summary>
    public required string Service { get; init; }

    /// <summary>The HTTP Content-Type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The kept headers, one a line.</summary>
    public required string Headers { get; init; }

    /// <summary>The content; required when adding, null when read by anything but <see cref="IMessageStore.ReadContentAsync"/>.</summary>
    public KeptContent? Content { get; init; }
}
