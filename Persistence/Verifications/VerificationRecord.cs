using Processing.Intake;
using Processing.Stores.Verifications;

namespace Persistence.Verifications;

/// <summary>A row of <c>identity_verification</c> as Dapper reads it.</summary>
internal sealed class VerificationRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = "id, message_id, person_id, site, at, outcome, evidence, decision, decided_by, decided_at, decided_because";

    public Guid Id { get; init; }

    public Guid MessageId { get; init; }

    public Guid PersonId { get; init; }

    public string Site { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string Outcome { get; init; } = "";

    public string Evidence { get; init; } = "";

    public string? Decision { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecidedBecause { get; init; }

    /// <summary>The verification of the contract.</summary>
    public IdentityVerification ToVerification() => new()
    {
        Id = Id,
        MessageId = new MessageId(MessageId),
        PersonId = PersonId,
        Site = Site,
        At = At,
        Outcome = Outcome,
        Evidence = Evidence,
        Decision = Decision,
        DecidedBy = DecidedBy,
        DecidedAt = DecidedAt,
        DecidedBecause = DecidedBecause,
    };
}
