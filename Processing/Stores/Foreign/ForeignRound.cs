using Processing.Intake;

namespace Processing.Stores.Foreign;

/// <summary>One round of a query with one partner. There is one row of each round at most, whatever happens.</summary>
public sealed record ForeignRound
{
    /// <summary>The query.</summary>
    public required Guid QueryId { get; init; }

    /// <summary>The partner, ISO 3166-1 alpha-3.</summary>
    public required string Country { get; init; }

    /// <summary>The round, 1 to 3.</summary>
    public required int Round { get; init; }

    /// <summary>The message that caused the round: the officer's question or order.</summary>
    public required MessageId CausedBy { get; init; }

    /// <summary>What was sent; null where nothing may be asked.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>The agreement; empty where nothing may be asked.</summary>
    public string Agreement { get; init; } = string.Empty;

    /// <summary>The policy row that permits it, or what stands against it.</summary>
    public required string Rule { get; init; }

    /// <summary>When it was sent or refused, UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>By when the partner should have answered, UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the officer was reminded, UTC, or null.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When it was escalated, UTC, or null.</summary>
    public DateTimeOffset? EscalatedAt { get; init; }

    /// <summary><c>Match</c>, <c>NoMatch</c>, <c>Refused</c> by the partner, <c>NotPermitted</c> by us; null before the answer.</summary>
    public string? Outcome { get; init; }

    /// <summary>When it was answered, UTC, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When prints that nobody matched are taken out of what was sent, UTC, or null.</summary>
    public DateTimeOffset? PurgeAt { get; init; }

    /// <summary>When they were taken out, UTC, or null.</summary>
    public DateTimeOffset? PurgedAt { get; init; }
}
