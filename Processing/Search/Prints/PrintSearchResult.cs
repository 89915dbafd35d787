namespace Processing.Search.Prints;

/// <summary>What a search by prints found.</summary>
/// <param name="Hits">The people, the best first.</param>
/// <param name="IsCut">Whether there are more prints than a search may look at.</param>
/// <param name="IsBehind">Whether encounters came in whose prints are not in the index yet.</param>
internal sealed record PrintSearchResult(IReadOnlyList<PrintHit> Hits, bool IsCut, bool IsBehind)
{
    /// <summary>Where no prints were searched.</summary>
    public static PrintSearchResult None { get; } = new([], IsCut: false, IsBehind: false);
}
