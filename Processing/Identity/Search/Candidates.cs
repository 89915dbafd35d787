namespace Processing.Identity.Search;

/// <summary>Who might be meant, by what points to them.</summary>
internal sealed record Candidates
{
    /// <summary>The people who hold an A-Number that was given.</summary>
    public IReadOnlyList<Guid> ByANumber { get; init; } = [];

    /// <summary>The people who hold a FIN that was given.</summary>
    public IReadOnlyList<Guid> ByFin { get; init; } = [];

    /// <summary>The people who hold another identifier, such as a passport.</summary>
    public IReadOnlyList<Guid> ByOther { get; init; } = [];

    /// <summary>The people in whose name the receipt was issued; several members of a family may share one.</summary>
    public IReadOnlyList<Guid> ByReceipt { get; init; } = [];

    /// <summary>The people whose biography resembles the one given, the likeliest first, at most ten.</summary>
    public IReadOnlyList<ScoredPerson> ByBiography { get; init; } = [];

    /// <summary>How many keys the search by biography read.</summary>
    public int RowsRead { get; init; }

    /// <summary>Whether the search by biography found more than it may read, so that it is perhaps not complete.</summary>
    public bool IsCut { get; init; }

    /// <summary>How far the biography of each person who was found by an identifier agrees.</summary>
    public IReadOnlyDictionary<Guid, ScoredPerson> Known { get; init; } = new Dictionary<Guid, ScoredPerson>();

    /// <summary>The people who hold an A-Number or a FIN that was given.</summary>
    public IReadOnlyList<Guid> Strong => [.. ByANumber.Union(ByFin)];
}
