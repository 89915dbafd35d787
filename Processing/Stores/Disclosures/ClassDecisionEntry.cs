using Processing.Intake;

namespace Processing.Stores.Disclosures;

/// <summary>A decision on the protected class of the people of a message. For the role Restricted only.</summary>
public sealed record ClassDecisionEntry
{
    /// <summary>The id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The message.</summary>
    public required MessageId MessageId { get; init; }

    /// <summary>The conversation.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary><c>Clear</c>, <c>Waived</c>, <c>Protected</c> or <c>Unknown</c>.</summary>
    public required string Protection { get; init; }

    /// <summary>The policy row or rule that decided.</summary>
    public required string Rule { get; init; }

    /// <summary>The protected classes that were found.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The waivers that a release may rest on.</summary>
    public required IReadOnlyList<string> Waivers { get; init; }

    /// <summary>The partner that would be told, or null.</summary>
    public string? Country { get; init; }

    /// <summary>How many A-Numbers PCQS was asked for.</summary>
    public required int People { get; init; }
}
