using Processing.Intake;
using Processing.Stores.Access;

namespace Persistence.Access;

/// <summary>A row of <c>access_entry</c> as Dapper reads it.</summary>
internal sealed class AccessRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = "id, at, reader, organization, operation, purpose, reason, message_id, person_id, outcome, elements, decided_by";

    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public string Reader { get; init; } = "";

    public string Organization { get; init; } = "";

    public string Operation { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string? Reason { get; init; }

    public Guid? MessageId { get; init; }

    public Guid? PersonId { get; init; }

    public string Outcome { get; init; } = "";

    public string Elements { get; init; } = "";

    public string DecidedBy { get; init; } = "";

    /// <summary>The entry of the contract.</summary>
    public AccessEntry ToEntry() => new()
    {
        Id = Id,
        At = At,
        Reader = Reader,
        Organization = Organization,
        Operation = Operation,
        Purpose = Purpose,
        Reason = Reason,
        MessageId = MessageId is { } message ? new MessageId(message) : null,
        PersonId = PersonId,
        Outcome = Outcome,
        Elements = Elements,
        Rule = DecidedBy,
    };
}
