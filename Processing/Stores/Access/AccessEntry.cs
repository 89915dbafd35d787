using Processing.Intake;

namespace Processing.Stores.Access;

/// <summary>One reading of what is known of a person, or one search that showed nobody.</summary>
/// <remarks>Source: NIST SP 800-53 AU-3 and 5 U.S.C. 552a(e)(10): who read what, when and why.</remarks>
public sealed record AccessEntry
{
    /// <summary>The id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The partner or the console user who read.</summary>
    public required string Reader { get; init; }

    /// <summary>The organisation for which was read: <c>USCIS</c>, <c>ICE</c>, <c>CBP</c> …; <c>none</c> where no row names one.</summary>
    public required string Organization { get; init; }

    /// <summary>How: the operation of a message, or <c>Console</c> and what the page is.</summary>
    public required string Operation { get; init; }

    /// <summary>The mission: a code of <c>AccessPurposeCode</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Why, in the reader's words; null where a page asks for none.</summary>
    public string? Reason { get; init; }

    /// <summary>The message that asked, or of which a page of the console showed a Social Security number; null for another page.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>The person who was read, or was withheld; null for a search that found nobody and for a refusal.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>One of <see cref="AccessOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The names of the elements that were told, separated by spaces; empty for none.</summary>
    public required string Elements { get; init; }

    /// <summary>The policy row or rule that decided.</summary>
    public required string Rule { get; init; }
}
