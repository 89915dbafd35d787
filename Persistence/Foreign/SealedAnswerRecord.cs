using Processing.Stores.Foreign;

namespace Persistence.Foreign;

/// <summary>A row of <c>foreign_answer</c> as Dapper reads it.</summary>
internal sealed class SealedAnswerRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = "id, query_id, person_id, country, round, received_at, attention, key_id, sealed";

    public Guid Id { get; init; }

    public Guid QueryId { get; init; }

    public Guid PersonId { get; init; }

    public string Country { get; init; } = "";

    public int Round { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public string Attention { get; init; } = "";

    public string KeyId { get; init; } = "";

    public byte[] Sealed { get; init; } = [];

    /// <summary>The answer of the contract.</summary>
    public SealedAnswer ToAnswer() => new()
    {
        Id = Id,
        QueryId = QueryId,
        PersonId = PersonId,
        Country = Country,
        Round = Round,
        ReceivedAt = ReceivedAt,
        Attention = Attention,
        KeyId = KeyId,
        Sealed = Sealed,
    };
}
