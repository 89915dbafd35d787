using Processing.Intake;

namespace Processing.Stores.Foreign;

/// <summary>A query of ours to foreign partners about one person: a conversation of up to three rounds with each of them.</summary>
public sealed record ForeignQuery
{
    /// <summary>The id, under which IDENT and the officer's system know it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message that started it; null for a draft.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>The conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The number under which partners know the case; it says nothing of the person.</summary>
    public required string PartnerCase { get; init; }

    /// <summary>The officer's case; null for a draft.</summary>
    public string? CaseId { get; init; }

    /// <summary>The officer's e-mail address; null for a draft.</summary>
    public string? Officer { get; init; }

    /// <summary>The officer's name; null for a draft.</summary>
    public string? OfficerName { get; init; }

    /// <summary>What the case is: <c>Asylum</c>, <c>Refugee</c> or <c>IdentityFraud</c>; null for a draft.</summary>
    public string? Purpose { get; init; }

    /// <summary>Why, in the officer's words; of a draft the form that calls for it.</summary>
    public required string Reason { get; init; }

    /// <summary>The countries of citizenship as the officer gave them, ISO 3166-1 alpha-3, apart by spaces; null for a draft.</summary>
    public string? Citizenships { get; init; }

    /// <summary>Whether the officer told of lawful permanent residence.</summary>
    public bool IsPermanentResident { get; init; }

    /// <summary>The agreement that the officer named, or null.</summary>
    public string? NamedAgreement { get; init; }

    /// <summary>1 high, 2 medium, 3 low.</summary>
    public required int Priority { get; init; }

    /// <summary>Where it stands.</summary>
    public required ForeignQueryStatus Status { get; init; }

    /// <summary>When it was opened, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }
}
