using System.Globalization;
using Processing.Identity.Evidence;
using Processing.Messages;
using Processing.Stores;
using Processing.Stores.People;

namespace Processing.Identity.Search;

/// <summary>Finds who might be meant by a person of a message.</summary>
internal static class CandidateSearch
{
    /// <summary>People who are looked at more closely.</summary>
    private const int CloseLimit = 10;

    /// <summary>People whose identifiers are read to see whether they hold another A-Number or FIN.</summary>
    private const int IdentifierLimit = 3;

    /// <summary>Searches by identifiers, and where none of the person's own is held, by names, birth date, sex and country of birth.</summary>
    /// <param name="person">The person of the message.</param>
    /// <param name="receipt">The receipt number of the message, or null.</param>
    /// <param name="stores">The stores.</param>
    /// <param name="figures">How common names are.</param>
    public static async Task<Candidates> FindAsync(PersonData person, string? receipt, IStores stores, PopulationFigures figures)
    {
        var score = new BiographyScore(EvidenceWeights.Current, figures);
        var wanted = WantedPerson.Of(person);
        Candidates exact = await WithKnownAsync(person, receipt, wanted, stores.People, score);
        if (exact.Strong.Count + exact.ByOther.Count > 0)
        {
            return exact; // a biography decides nothing beside an identifier
        }

        (IReadOnlyList<ScoredPerson> named, bool isCut, int rows) = await ByBiographyAsync(person, wanted, stores, score);
        return exact with { ByBiography = named, IsCut = isCut, RowsRead = rows };
    }

    /// <summary>Searches by identifiers only, for those who may not be told about a person whom names point to.</summary>
    /// <param name="person">The person of the message.</param>
    /// <param name="stores">The stores.</param>
    public static Task<Candidates> FindByIdentifierAsync(PersonData person, IStores stores) => WithKnownAsync(
        person, null, WantedPerson.Of(person), stores.People, new BiographyScore(EvidenceWeights.Current, PopulationFigures.Assumed));

    /// <summary>Compares the person of a message with one person, whoever named that one.</summary>
    /// <param name="person">The person of the message.</param>
    /// <param name="id">The other.</param>
    /// <param name="stores">The stores.</param>
    /// <param name="figures">How common names are.</param>
    public static Task<ScoredPerson> CompareAsync(PersonData person, Guid id, IStores stores, PopulationFigures figures) =>
        CompareAsync(person, id, WantedPerson.Of(person), stores.People, new BiographyScore(EvidenceWeights.Current, figures));

    private static async Task<(IReadOnlyList<ScoredPerson> Found, bool IsCut, int Rows)> ByBiographyAsync(
        PersonData person, WantedPerson wanted, IStores stores, BiographyScore score)
    {
        var best = new Dictionary<Guid, (double Bits, Agreement Agreement, ComparedPair Name)>();
        bool isCut = false;
        int rows = 0;
        foreach (ComparedPair name in wanted.Names)
        {
            (IReadOnlyList<PersonKey> found, bool cut) = await stores.Keys.FindAsync(wanted.SearchFor(name));
            isCut |= cut;
            rows += found.Count;
            foreach (PersonKey key in found)
            {
                (double Bits, Agreement Agreement, ComparedPair Name) compared = wanted.Compare(key, score);
                if (!best.TryGetValue(key.PersonId, out var known) || compared.Bits > known.Bits)
                {
                    best[key.PersonId] = compared;
                }
            }
        }

        return (await CloselyAsync(person, best, stores.People, score), isCut, rows);
    }

    /// <summary>The birth date of a person, where it is a whole date.</summary>
    public static DateOnly? WholeBirthDate(PersonData person) =>
        DateOnly.TryParseExact(person.BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;

    private static async Task<Candidates> WithKnownAsync(
        PersonData person, string? receipt, WantedPerson wanted, IPersonStore people, BiographyScore score)
    {
        Candidates exact = await ByIdentifierAsync(person, receipt, people);
        return exact with { Known = await KnownAsync(person, exact, wanted, people, score) };
    }

    private static async Task<Candidates> ByIdentifierAsync(PersonData person, string? receipt, IPersonStore people)
    {
        var byANumber = new SortedSet<Guid>();
        var byFin = new SortedSet<Guid>();
        var other = new SortedSet<Guid>();
        foreach (PersonIdentifier identifier in person.Identifiers)
        {
            SortedSet<Guid> found = identifier.Kind switch { IdentifierKind.ANumber => byANumber, IdentifierKind.Fin => byFin, _ => other };
            found.UnionWith(await people.FindByIdentifierAsync(identifier));
        }

        return new Candidates
        {
            ByANumber = [.. byANumber],
            ByFin = [.. byFin],
            ByOther = [.. other],
            ByReceipt = receipt is null ? [] : await people.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.Receipt, receipt)),
        };
    }

    private static async Task<IReadOnlyList<ScoredPerson>> CloselyAsync(
        PersonData person,
        Dictionary<Guid, (double Bits, Agreement Agreement, ComparedPair Name)> best,
        IPersonStore people,
        BiographyScore score)
    {
        var ordered = best.OrderByDescending(pair => pair.Value.Bits).ThenBy(pair => pair.Key).Take(CloseLimit).ToList();
        var close = new List<ScoredPerson>(ordered.Count);
        foreach ((Guid id, (double bits, Agreement agreement, ComparedPair name)) in ordered)
        {
            bool mayMatter = close.Count < IdentifierLimit && bits >= IdentityThresholds.DoubtBits;
            close.Add(new ScoredPerson(
                id, bits, agreement, score.Explain(agreement, name), mayMatter && Clashing(person, await people.ReadIdentifiersAsync(id)).Any()));
        }

        return close;
    }

    private static async Task<IReadOnlyDictionary<Guid, ScoredPerson>> KnownAsync(
        PersonData person, Candidates exact, WantedPerson wanted, IPersonStore people, BiographyScore score)
    {
        var known = new Dictionary<Guid, ScoredPerson>();
        foreach (Guid id in exact.Strong.Union(exact.ByOther).Union(exact.ByReceipt))
        {
            known[id] = await CompareAsync(person, id, wanted, people, score);
        }

        return known;
    }

    private static async Task<ScoredPerson> CompareAsync(PersonData person, Guid id, WantedPerson wanted, IPersonStore people, BiographyScore score)
    {
        bool clashes = Clashing(person, await people.ReadIdentifiersAsync(id)).Any();
        (double Bits, Agreement Agreement, ComparedPair Name)? best = null;
        foreach (Biography biography in wanted.Names.Count == 0 ? [] : await people.ReadBiographiesAsync(id))
        {
            var compared = wanted.Compare(WantedPerson.KeyOf(id, biography), score);
            best = best is null || compared.Bits > best.Value.Bits ? compared : best;
        }

        return best is { } one
            ? new ScoredPerson(id, one.Bits, one.Agreement, score.Explain(one.Agreement, one.Name), clashes)
            : new ScoredPerson(id, 0, default, "no biography to compare", clashes);
    }

    /// <summary>The A-Numbers and FINs given of whose kind the person holds only others.</summary>
    private static IEnumerable<PersonIdentifier> Clashing(PersonData person, IReadOnlyList<PersonIdentifier> held) =>
        person.Identifiers.Where(given => IdentifierKind.IsStrong(given.Kind)
            && held.Any(one => one.Kind == given.Kind) && !held.Contains(given));
}
