using Processing.Intake;
using Processing.Stores.Disclosures;

namespace Persistence.Disclosures;

/// <summary>A row of <c>class_decision</c> as Dapper reads it; lists are separated by spaces.</summary>
internal sealed class ClassDecisionRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = "id, message_id, conversation_id, at, protection, decided_by, classes, waivers, country, people";

    public Guid Id { get; init; }

    public Guid MessageId { get; init; }

    public Guid ConversationId { get; init; }

    public DateTimeOffset At { get; init; }

    public string Protection { get; init; } = "";

    public string DecidedBy { get; init; } = "";

    public string Classes { get; init; } = "";

    public string Waivers { get; init; } = "";

    public string? Country { get; init; }

    public int People { get; init; }

    /// <summary>The decision of the contract.</summary>
    public ClassDecisionEntry ToEntry() => new()
    {
        Id = Id,
        MessageId = new MessageId(MessageId),
        ConversationId = ConversationId,
        At = At,
        Protection = Protection,
        Rule = DecidedBy,
        Classes = Split(Classes),
        Waivers = Split(Waivers),
        Country = Country,
        People = People,
    };

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
