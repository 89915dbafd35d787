using Processing.Identity;
using Processing.Intake;

namespace Processing.Stores.People;

/// <summary>A question about identity for a person in office.</summary>
public sealed record Review
{
    /// <summary>Our id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message that raised it.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>What it is about: a name out of <c>docs/identity.md</c>, such as <c>OneFinTwoANumbers</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether the message waits for the answer.</summary>
    public required bool IsBlocking { get; init; }

    /// <summary>Why it was opened: rules and kinds, no values.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was opened, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The people who are meant perhaps, the likeliest first.</summary>
    public IReadOnlyList<ReviewCandidate> Candidates { get; init; } = [];

    /// <summary>Whether it may be noted without changing anything: the message goes on, or nothing could be changed.</summary>
    public bool MayBeNoted => !IsBlocking || Kind is ReviewKind.SamePrintsTwoPeople or ReviewKind.IdentContradicts;

    /// <summary>The answer: <c>ExistingPerson</c>, <c>NewPerson</c>, <c>Noted</c>; null while it is open.</summary>
    public string? Resolution { get; init; }

    /// <summary>The person who was chosen, with <c>ExistingPerson</c>.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Who answered.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? ResolvedBecause { get; init; }
}
