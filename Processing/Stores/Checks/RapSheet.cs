using Processing.Intake;

namespace Processing.Stores.Checks;

/// <summary>A record of arrests and the like that a partner sent, sealed. It belongs to the person of its check, or of a notice.</summary>
public sealed record RapSheet
{
    /// <summary>Our id, made of the message and its place in it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The check that it answers, or null for a notice.</summary>
    public Guid? CheckId { get; init; }

    /// <summary>The person: that of the check, else of the notice; null where that is nobody who is known.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The message that brought it.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The partner.</summary>
    public required string Partner { get; init; }

    /// <summary>The type of transaction that brought it, such as <c>SRE</c>.</summary>
    public required string Category { get; init; }

    /// <summary>When it arrived, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The length of the text, bytes of UTF-8.</summary>
    public required int LengthBytes { get; init; }

    /// <summary>The key that it is sealed with.</summary>
    public required string KeyId { get; init; }

    /// <summary>The sealed text; empty in lists.</summary>
    public ReadOnlyMemory<byte> Sealed { get; init; }
}
