using Processing.Intake;

namespace Processing.Stores.Disclosures;

/// <summary>One disclosure as it is accounted for.</summary>
/// <remarks>Source: 5 U.S.C. 552a(c)(1): date, nature and purpose, name and address of the recipient.</remarks>
public sealed record DisclosureEntry
{
    /// <summary>The direction of an entry about a correction of an earlier one.</summary>
    public const string CorrectionDirection = "Correction";

    /// <summary>The id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message that discloses; a message has one entry, and an entry one message.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>The people it is about, by our ids; at least one.</summary>
    public required IReadOnlyList<Guid> People { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When what led to it arrived, UTC; for the age of requests.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The recipient's country, ISO 3166-1 alpha-3.</summary>
    public required string Country { get; init; }

    /// <summary><c>Answer</c> to an inquiry, our own <c>Query</c>, or a <see cref="CorrectionDirection"/>.</summary>
    public required string Direction { get; init; }

    /// <summary>What was disclosed, in words.</summary>
    public required string Nature { get; init; }

    /// <summary>What for, in words.</summary>
    public required string Purpose { get; init; }

    /// <summary>The reason code of the inquiry or query.</summary>
    public required string Reason { get; init; }

    /// <summary>1 high, 2 medium, 3 low.</summary>
    public required int Priority { get; init; }

    /// <summary>The name of the recipient.</summary>
    public required string RecipientName { get; init; }

    /// <summary>The address of the recipient, in one line.</summary>
    public required string RecipientAddress { get; init; }

    /// <summary>The agreement's title and source.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>The agreement's identification.</summary>
    public required string Agreement { get; init; }

    /// <summary>The policy row of the terms.</summary>
    public required string Terms { get; init; }

    /// <summary>The waivers it rests on, or null.</summary>
    public string? Waiver { get; init; }

    /// <summary>The names of the elements that were disclosed, separated by spaces.</summary>
    public required string Elements { get; init; }

    /// <summary>Whether the purpose is law enforcement, so that it is left out of the account that the person gets.</summary>
    /// <remarks>Source: 5 U.S.C. 552a(c)(3), disclosures under (b)(7).</remarks>
    public required bool IsLawEnforcement { get; init; }

    /// <summary>Who decided: a console user, or <c>cpms</c>.</summary>
    public required string Actor { get; init; }
}
