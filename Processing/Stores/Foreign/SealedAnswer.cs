namespace Processing.Stores.Foreign;

/// <summary>An answer of a foreign partner, sealed.</summary>
public sealed record SealedAnswer
{
    /// <summary>The id, made of the message that brought it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The query that it answers.</summary>
    public required Guid QueryId { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The partner, ISO 3166-1 alpha-3.</summary>
    public required string Country { get; init; }

    /// <summary>The round, 1 to 3.</summary>
    public required int Round { get; init; }

    /// <summary>When it came, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What the officer has to see first, by code; empty for nothing.</summary>
    public string Attention { get; init; } = string.Empty;

    /// <summary>The key that sealed it.</summary>
    public string KeyId { get; init; } = string.Empty;

    /// <summary>The sealed bytes.</summary>
    public ReadOnlyMemory<byte> Sealed { get; init; }
}
