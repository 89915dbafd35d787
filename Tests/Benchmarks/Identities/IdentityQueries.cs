using System.Diagnostics;
using System.Globalization;
using System.Text;
using Persistence;
using Processing.Identity;
using Processing.Identity.Evidence;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Stores.People;
using Testing.People;

namespace Benchmarks.Identities;

/// <summary>Asks for people, one after the other, as the identity step does, and looks at which place the right one comes.</summary>
internal sealed class IdentityQueries(Persistence.Storage storage, SyntheticPopulation population, long people)
{
    private const int Exact = 2000;
    private const int Warm = 300;
    private const int PerMistake = 400;
    private const double ExactGateMs = 5;
    private const double MedianGateMs = 5;
    private const double SlowGateMs = 40;
    private const double TenGate = 0.98;
    private const double FirstGate = 0.95;

    private static readonly Mistake[] Mistakes = Enum.GetValues<Mistake>();

    // The kinds over which the gates are set: typing errors, moved dates, nicknames, transliterations, changed family names.
    private static readonly Mistake[] Gated =
        [Mistake.FamilyTypo, Mistake.GivenTypo, Mistake.SwappedDate, Mistake.MovedDate, Mistake.Nickname, Mistake.Transliteration, Mistake.ChangedFamily];

    private readonly List<double> _exact = [];
    private readonly List<double> _resolution = [];
    private readonly List<double> _rows = [];
    private readonly Dictionary<Mistake, (int First, int Ten, int Count)> _places = [];
    private readonly Random _random = new(20261122);

    /// <summary>Whether every gate is passed.</summary>
    public bool PassesGates =>
        At(_exact, 0.99) < ExactGateMs && At(_resolution, 0.5) < MedianGateMs && At(_resolution, 0.99) < SlowGateMs
        && Share(Gated, place => place.Ten) >= TenGate && Share(Gated, place => place.First) >= FirstGate;

    /// <summary>Asks.</summary>
    public async Task RunAsync()
    {
        PopulationFigures figures = await storage.ReadAsync(
            async stores => new PopulationFigures(await stores.Keys.ReadFiguresAsync()), CancellationToken.None);
        for (int turn = -Warm; turn < Exact; turn++)
        {
            await LookUpAsync(turn >= 0);
        }

        for (int turn = -Warm; turn < PerMistake * Mistakes.Length; turn++)
        {
            await ResolveAsync(figures, turn);
        }
    }

    /// <summary>The places by mistake.</summary>
    public string Report()
    {
        var text = new StringBuilder("mistake          first ten   first\n");
        foreach (Mistake mistake in Mistakes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{mistake,-16} {Share([mistake], one => one.Ten),9:P1} {Share([mistake], one => one.First),7:P1}");
        }

        return text.ToString();
    }

    /// <summary>One line of the growth.</summary>
    public string Row(StorageEngine engine, long sizeBytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"{engine} {people} {sizeBytes / 1e9:F2} | {At(_exact, 0.5):F2} {At(_exact, 0.99):F2} | {At(_resolution, 0.5):F2} {At(_resolution, 0.99):F2} | {At(_rows, 0.5):F0} {At(_rows, 0.99):F0} | {Share(Gated, one => one.Ten):P1} | {Share(Gated, one => one.First):P1}{(PassesGates ? "" : "  a gate is missed")}");

    private async Task LookUpAsync(bool counts)
    {
        SyntheticPerson person = Someone();
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<Guid> found = await storage.ReadAsync(
            stores => stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.ANumber, person.ANumber)), CancellationToken.None);
        if (counts)
        {
            _exact.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        if (found is not [var one] || one != PopulationLoad.IdOf(person.Index))
        {
            throw new InvalidOperationException("An A-Number did not lead to its person.");
        }
    }

    // Twins of the person asked for are people of their own: only the right one counts.
    private async Task ResolveAsync(PopulationFigures figures, int turn)
    {
        SyntheticPerson person = Someone();
        Mistake mistake = Mistakes[Math.Abs(turn) % Mistakes.Length];
        PersonData data = DataOf(population.Claim(person, mistake, turn + Warm));
        long start = Stopwatch.GetTimestamp();
        (Candidates candidates, IdentityDecision _) = await storage.ReadAsync(
            async stores =>
            {
                Candidates found = await CandidateSearch.FindAsync(data, null, stores, figures);
                return (found, IdentityRules.Decide(found, []));
            },
            CancellationToken.None);
        if (turn < 0)
        {
            return;
        }

        _resolution.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        _rows.Add(candidates.RowsRead);
        Guid right = PopulationLoad.IdOf(person.Index);
        int place = candidates.ByBiography.ToList().FindIndex(one => one.PersonId == right);
        (int first, int ten, int count) = _places.GetValueOrDefault(mistake);
        _places[mistake] = (first + (place == 0 ? 1 : 0), ten + (place >= 0 ? 1 : 0), count + 1);
    }

    private static PersonData DataOf(SyntheticClaim claim) => new()
    {
        Names = [new PersonName(claim.Family, claim.Given)],
        BirthDate = claim.BirthDate,
        Sex = claim.Sex,
        BirthCountry = claim.Country,
        Identifiers = [],
    };

    private SyntheticPerson Someone()
    {
        long index;
        do
        {
            index = _random.NextInt64(people);
        }
        while (SyntheticPopulation.IsHeldOut(index));

        return population.Person(index);
    }

    private double Share(IReadOnlyList<Mistake> mistakes, Func<(int First, int Ten, int Count), int> of) =>
        (double)mistakes.Sum(mistake => of(_places.GetValueOrDefault(mistake))) / Math.Max(1, mistakes.Sum(mistake => _places.GetValueOrDefault(mistake).Count));

    private static double At(List<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
