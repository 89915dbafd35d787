using Processing.Intake;

namespace Processing.Stores.Redress;

/// <summary>A request of a person about the own record: to correct it, or to get a copy.</summary>
public sealed record RedressCase
{
    /// <summary>The id, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>One of <see cref="RedressKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The message that brought it; null where it was opened in the console.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>The legal basis: a code of <c>AmendmentBasisCode</c>, or <c>FOIA</c> for a copy.</summary>
    public required string Basis { get; init; }

    /// <summary>Who asks, and through whom: <c>NRC</c>, a field office, a representative.</summary>
    public required string Requester { get; init; }

    /// <summary>When it was opened, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Who opened it: a partner or a console user.</summary>
    public required string OpenedBy { get; init; }

    /// <summary>The day on which a request for a copy came in; null for a case that a message brought.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The last day for the answer.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>One of <see cref="RedressState"/>.</summary>
    public required string State { get; init; }

    /// <summary>The changes that are asked for, or the exemptions that are claimed.</summary>
    public IReadOnlyList<RedressItem> Items { get; init; } = [];

    /// <summary>What the first person proposes: <c>Grant</c> or <c>Deny</c>; null so far.</summary>
    public string? Proposal { get; init; }

    /// <summary>The first person.</summary>
    public string? PreparedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? PreparedAt { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? PreparedBecause { get; init; }

    /// <summary>What the second person decided: <c>Grant</c> or <c>Deny</c>; null so far.</summary>
    public string? Decision { get; init; }

    /// <summary>The second person.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public string? DecidedBecause { get; init; }
}
