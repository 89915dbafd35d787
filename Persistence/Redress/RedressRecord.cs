using Processing.Intake;
using Processing.Stores.Redress;

namespace Persistence.Redress;

/// <summary>A row of <c>redress_case</c> as Dapper reads it.</summary>
internal sealed class RedressRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = """
        id, kind, person_id, message_id, basis, requester, opened_at, opened_by, due_on, state, proposal, prepared_by, prepared_at,
        prepared_because, decision, decided_by, decided_at, decided_because, received_on
        """;

    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public Guid PersonId { get; init; }

    public Guid? MessageId { get; init; }

    public string Basis { get; init; } = "";

    public string Requester { get; init; } = "";

    public DateTimeOffset OpenedAt { get; init; }

    public string OpenedBy { get; init; } = "";

    public DateOnly DueOn { get; init; }

    public string State { get; init; } = "";

    public string? Proposal { get; init; }

    public string? PreparedBy { get; init; }

    public DateTimeOffset? PreparedAt { get; init; }

    public string? PreparedBecause { get; init; }

    public string? Decision { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecidedBecause { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The case of the contract.</summary>
    /// <param name="items">Its items.</param>
    public RedressCase ToCase(IReadOnlyList<RedressItem> items) => new()
    {
        Id = Id,
        Kind = Kind,
        PersonId = PersonId,
        MessageId = MessageId is { } message ? new MessageId(message) : null,
        Basis = Basis,
        Requester = Requester,
        OpenedAt = OpenedAt,
        OpenedBy = OpenedBy,
        DueOn = DueOn,
        State = State,
        Items = items,
        Proposal = Proposal,
        PreparedBy = PreparedBy,
        PreparedAt = PreparedAt,
        PreparedBecause = PreparedBecause,
        Decision = Decision,
        DecidedBy = DecidedBy,
        DecidedAt = DecidedAt,
        DecidedBecause = DecidedBecause,
        ReceivedOn = ReceivedOn,
    };
}
