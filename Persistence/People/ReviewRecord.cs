using Processing.Intake;
using Processing.Stores.People;

namespace Persistence.People;

/// <summary>A row of <c>review</c> as Dapper reads it.</summary>
internal sealed class ReviewRecord
{
    /// <summary>The columns.</summary>
    public const string Columns = """
        review.id, review.message_id, review.kind, review.is_blocking, review.reason, review.opened_at, review.resolution,
        review.person_id, review.resolved_by, review.resolved_at, review.resolved_because
        """;

    public Guid Id { get; init; }

    public Guid MessageId { get; init; }

    public string Kind { get; init; } = "";

    public int IsBlocking { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset OpenedAt { get; init; }

    public string? Resolution { get; init; }

    public Guid? PersonId { get; init; }

    public string? ResolvedBy { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public string? ResolvedBecause { get; init; }

    /// <summary>The review of the contract.</summary>
    public Review ToReview(IReadOnlyList<ReviewCandidate> candidates) => new()
    {
        Id = Id,
        MessageId = new MessageId(MessageId),
        Kind = Kind,
        IsBlocking = IsBlocking != 0,
        Reason = Reason,
        OpenedAt = OpenedAt,
        Candidates = candidates,
        Resolution = Resolution,
        PersonId = PersonId,
        ResolvedBy = ResolvedBy,
        ResolvedAt = ResolvedAt,
        ResolvedBecause = ResolvedBecause,
    };
}
