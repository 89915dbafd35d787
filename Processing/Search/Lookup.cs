using Processing.Messages;

namespace Processing.Search;

/// <summary>What a search or the retrieval of a record asks, and what was found so far.</summary>
internal sealed record Lookup
{
    /// <summary>The mission: a code of the exchange schema.</summary>
    public required string Purpose { get; init; }

    /// <summary>Why, in the caller's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Whom to search by identifiers and biography; null for prints alone.</summary>
    public PersonData? Person { get; init; }

    /// <summary>The fingerprints to search by.</summary>
    public IReadOnlyList<ImageData> Prints { get; init; } = [];

    /// <summary>Whether only the holder of the identifiers is meant, and only where the prints are the holder's too.</summary>
    public bool IsComparison { get; init; }

    /// <summary>The record to retrieve, as our answers name it; null for a search. <see cref="Guid.Empty"/> for a name that we never gave.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>How many candidates are wanted at most.</summary>
    public int Maximum { get; init; } = PersonSearch.MostCandidates;

    /// <summary>Who was found, the best first; null before it was looked.</summary>
    public IReadOnlyList<FoundPerson>? Found { get; init; }

    /// <summary>Whether there is anything to search by.</summary>
    public bool SaysAnything => PersonId is not null || Prints.Count > 0 || Person is { Identifiers.Count: > 0 } or { Names.Count: > 0 };
}
