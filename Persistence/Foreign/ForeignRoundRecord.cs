using Processing.Intake;
using Processing.Stores.Foreign;

namespace Persistence.Foreign;

/// <summary>A row of <c>foreign_round</c> as Dapper reads it.</summary>
internal sealed class ForeignRoundRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = """
        query_id, country, round, caused_by, message_id, agreement, decided_by, sent_at, due_at, reminded_at, escalated_at, outcome, answered_at,
        purge_at, purged_at
        """;

    public Guid QueryId { get; init; }

    public string Country { get; init; } = "";

    public int Round { get; init; }

    public Guid CausedBy { get; init; }

    public Guid? MessageId { get; init; }

    public string Agreement { get; init; } = "";

    public string DecidedBy { get; init; } = "";

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? EscalatedAt { get; init; }

    public string? Outcome { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public DateTimeOffset? PurgeAt { get; init; }

    public DateTimeOffset? PurgedAt { get; init; }

    /// <summary>The round of the contract.</summary>
    public ForeignRound ToRound() => new()
    {
        QueryId = QueryId,
        Country = Country,
        Round = Round,
        CausedBy = new MessageId(CausedBy),
        MessageId = MessageId is { } message ? new MessageId(message) : null,
        Agreement = Agreement,
        Rule = DecidedBy,
        SentAt = SentAt,
        DueAt = DueAt,
        RemindedAt = RemindedAt,
        EscalatedAt = EscalatedAt,
        Outcome = Outcome,
        AnsweredAt = AnsweredAt,
        PurgeAt = PurgeAt,
        PurgedAt = PurgedAt,
    };
}
