using Processing.Intake;

namespace Processing.Stores.Verifications;

/// <summary>A comparison of newly captured prints with the earlier ones of a person, and what the officer decided who saw both.</summary>
public sealed record IdentityVerification
{
    /// <summary>The id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message that brought the prints.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The person with whom they were compared.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The office.</summary>
    public required string Site { get; init; }

    /// <summary>When the answer was made, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary><c>Verified</c>, <c>NotVerified</c> or <c>Inconclusive</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What IDENT and our own comparison said: rules and scores, no values.</summary>
    public required string Evidence { get; init; }

    /// <summary>The officer's decision: <c>SamePerson</c>, <c>OtherPerson</c>, <c>Unclear</c>; null so far.</summary>
    public string? Decision { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why, in the officer's words.</summary>
    public string? DecidedBecause { get; init; }
}
