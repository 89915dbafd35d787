using Processing.Intake;
using Processing.Stores.Disclosures;

namespace Persistence.Disclosures;

/// <summary>A row of <c>disclosure</c> as Dapper reads it.</summary>
internal sealed class DisclosureRecord
{
    /// <summary>The columns, in the order of the table.</summary>
    public const string Columns = """
        d.id, d.message_id, d.conversation_id, d.at, d.asked_at, d.country, d.direction, d.nature, d.purpose, d.reason, d.priority,
        d.recipient_name, d.recipient_address, d.legal_basis, d.agreement, d.terms, d.waiver, d.elements, d.is_law_enforcement, d.actor
        """;

    public Guid Id { get; init; }

    public Guid MessageId { get; init; }

    public Guid ConversationId { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public string Country { get; init; } = "";

    public string Direction { get; init; } = "";

    public string Nature { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string Reason { get; init; } = "";

    public int Priority { get; init; }

    public string RecipientName { get; init; } = "";

    public string RecipientAddress { get; init; } = "";

    public string LegalBasis { get; init; } = "";

    public string Agreement { get; init; } = "";

    public string Terms { get; init; } = "";

    public string? Waiver { get; init; }

    public string Elements { get; init; } = "";

    public int IsLawEnforcement { get; init; }

    public string Actor { get; init; } = "";

    /// <summary>The entry of the contract.</summary>
    /// <param name="people">Whom it is about.</param>
    public DisclosureEntry ToEntry(IReadOnlyList<Guid> people) => new()
    {
        Id = Id,
        MessageId = new MessageId(MessageId),
        ConversationId = ConversationId,
        People = people,
        At = At,
        AskedAt = AskedAt,
        Country = Country,
        Direction = Direction,
        Nature = Nature,
        Purpose = Purpose,
        Reason = Reason,
        Priority = Priority,
        RecipientName = RecipientName,
        RecipientAddress = RecipientAddress,
        LegalBasis = LegalBasis,
        Agreement = Agreement,
        Terms = Terms,
        Waiver = Waiver,
        Elements = Elements,
        IsLawEnforcement = IsLawEnforcement != 0,
        Actor = Actor,
    };
}
