using Processing.Identity.Evidence;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Search.Prints;
using Processing.Stores;

namespace Processing.Search;

/// <summary>
/// Finds people by identifiers, biography and fingerprints: the one search behind all operations. It says who is meant perhaps and
/// nothing of them; who may be told what of whom is decided afterwards, see <see cref="SearchHandler"/>.
/// </summary>
internal sealed class PersonSearch(IStorage storage, PrintSearch prints, KnownFigures figures)
{
    /// <summary>People whom one search gives at most.</summary>
    public const int MostCandidates = 10;

    /// <summary>Evidence of a biography from which a person is a candidate, in bits above even odds: one in a thousand.</summary>
    private const double LeastBits = -10;

    private const double Whole = 100;

    /// <summary>Searches. Reads only; comparing prints takes a while, so that it runs outside of any transaction.</summary>
    /// <param name="lookup">What is asked.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task<SearchResult> FindAsync(Lookup lookup, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, FoundPerson>();
        bool isCut = false;
        if (lookup.Person is { } person)
        {
            isCut = await AddByBiographyAsync(found, person, cancellationToken);
        }

        PrintSearchResult byPrints = lookup.Prints.Count == 0
            ? PrintSearchResult.None
            : await prints.FindAsync(lookup.Prints, cancellationToken);
        foreach (PrintHit hit in byPrints.Hits)
        {
            Add(found, new FoundPerson(hit.PersonId, hit.Percent, "Prints"));
        }

        return new SearchResult(
            [.. found.Values.OrderByDescending(one => one.Percent).ThenBy(one => one.PersonId).Take(MostCandidates)],
            isCut || byPrints.IsCut || found.Count > MostCandidates,
            byPrints.IsBehind);
    }

    private static void Add(Dictionary<Guid, FoundPerson> found, FoundPerson one) => found[one.PersonId] = found.TryGetValue(one.PersonId, out FoundPerson? other)
        ? new FoundPerson(one.PersonId, Math.Max(one.Percent, other.Percent), other.By + " " + one.By)
        : one;

    // Even odds are 50 percent; each bit doubles the odds.
    private static double PercentOf(double bits) => Whole / (1 + Math.Pow(2, -bits));

    private async Task<bool> AddByBiographyAsync(Dictionary<Guid, FoundPerson> found, PersonData person, CancellationToken cancellationToken)
    {
        PopulationFigures known = await figures.GetAsync(cancellationToken);
        Candidates candidates = await storage.ReadAsync(stores => CandidateSearch.FindAsync(person, null, stores, known), cancellationToken);
        foreach (Guid holder in candidates.Strong.Union(candidates.ByOther))
        {
            Add(found, new FoundPerson(holder, Whole, "Identifier"));
        }

        foreach (ScoredPerson scored in candidates.ByBiography.Where(one => one.Bits >= LeastBits))
        {
            Add(found, new FoundPerson(scored.PersonId, PercentOf(scored.Bits), "Biography"));
        }

        return candidates.IsCut;
    }
}
