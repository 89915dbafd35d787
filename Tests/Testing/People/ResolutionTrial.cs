using System.Globalization;
using System.Text;
using Processing.Identity;
using Processing.Identity.Evidence;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Stores;
using Processing.Stores.People;

namespace Testing.People;

/// <summary>Lets documents come in on loaded people and compares each decision with the truth. Nothing is stored, and no print is compared.</summary>
/// <param name="storage">Where the people are.</param>
/// <param name="population">The people.</param>
/// <param name="people">How many are loaded.</param>
public sealed class ResolutionTrial(IStorage storage, SyntheticPopulation population, int people)
{
    private const ulong Seed = 20261122;
    private static readonly Mistake[] Mistakes = Enum.GetValues<Mistake>();
    private readonly SortedDictionary<string, TrialResult> _results = new(StringComparer.Ordinal);
    private readonly List<string> _falseMerges = [];
    private PopulationFigures? _figures;

    /// <summary>The results by class, and for documents without identifiers by mistake.</summary>
    public IReadOnlyDictionary<string, TrialResult> Results => _results;

    /// <summary>The first documents that were tied to somebody else: what they said, and what is true of whom they were tied to.</summary>
    public IReadOnlyList<string> FalseMerges => _falseMerges;

    /// <summary>All of documents without identifiers of known people.</summary>
    public TrialResult BiographyOnly => Sum(name => name.StartsWith(nameof(TrialClass.BiographyOnly), StringComparison.Ordinal));

    /// <summary>All together.</summary>
    public TrialResult All => Sum(_ => true);

    /// <summary>Decides on documents.</summary>
    /// <param name="count">How many.</param>
    public async Task RunAsync(int count)
    {
        _figures = await storage.ReadAsync(async stores => new PopulationFigures(await stores.Keys.ReadFiguresAsync()), CancellationToken.None);
        for (int turn = 0; turn < count; turn++)
        {
            await DecideAsync(turn);
        }
    }

    /// <summary>The results as a table.</summary>
    public string Report()
    {
        var text = new StringBuilder("class                          count   right   wrong   asked  asked-   new   recall precision\n");
        foreach ((string name, TrialResult one) in _results.Append(new("all", All)))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"{name,-29} {one.Count,6} {one.Right,7} {one.Wrong,7} {one.AskedRight,7} {one.AskedWrong,7} {one.New,5} {one.Recall,8:P2} {one.Precision,9:P3}");
        }

        return text.AppendJoin('\n', FalseMerges).ToString();
    }

    // Half of the documents carry no identifier of a known person; strangers and wrong numbers share the rest.
    private async Task DecideAsync(int turn)
    {
        var draws = Draws.Of(Seed, turn, 7);
        TrialClass kind = draws.Below(20) switch
        {
            < 11 => TrialClass.BiographyOnly,
            < 13 => TrialClass.RightNumber,
            < 17 => TrialClass.Stranger,
            < 18 => TrialClass.TwinOfKnown,
            < 19 => TrialClass.NumberOfAnother,
            _ => TrialClass.NumberOfTwin,
        };
        Mistake mistake = Mistakes[turn % Mistakes.Length];
        (SyntheticPerson person, string? number, bool isKnown) = Document(kind, ref draws);
        SyntheticClaim claim = population.Claim(person, kind is TrialClass.BiographyOnly or TrialClass.RightNumber ? mistake : Mistake.None, turn);
        PersonData data = PopulationLoad.DataOf(claim, number is null ? [] : [new PersonIdentifier(IdentifierKind.ANumber, number)]);
        IdentityDecision decision = await storage.ReadAsync(
            async stores => IdentityRules.Decide(await CandidateSearch.FindAsync(data, null, stores, _figures ?? PopulationFigures.Assumed), []),
            CancellationToken.None);
        Guid? right = isKnown ? PopulationLoad.IdOf(person.Index) : null;
        if (decision.PersonId is { } tied && tied != right && _falseMerges.Count < 40)
        {
            _falseMerges.Add($"{kind} {claim} tied to {population.Person(PopulationLoad.IndexOf(tied)).Claim()}: {decision.Explanation}");
        }

        Note(kind == TrialClass.BiographyOnly ? $"{kind} {mistake}" : kind.ToString(), decision, right);
    }

    private (SyntheticPerson Person, string? Number, bool IsKnown) Document(TrialClass kind, ref Draws draws)
    {
        switch (kind)
        {
            case TrialClass.Stranger:
                return (population.Person(people + draws.Below(500_000_000)), null, false);
            case TrialClass.TwinOfKnown or TrialClass.NumberOfTwin:
                SyntheticPerson twin = population.Person(((long)draws.Below(Math.Max(1, people / 320)) * 320) + 81);
                return (twin, kind == TrialClass.TwinOfKnown ? null : population.Person(twin.Index - 1).ANumber, false);
            default:
                SyntheticPerson known = Known(ref draws);
                string? number = kind switch
                {
                    TrialClass.RightNumber => known.ANumber,
                    TrialClass.NumberOfAnother => Known(ref draws).ANumber,
                    _ => null,
                };
                return (known, number, true);
        }
    }

    private SyntheticPerson Known(ref Draws draws)
    {
        long index;
        do
        {
            index = draws.Below(people);
        }
        while (SyntheticPopulation.IsHeldOut(index));

        return population.Person(index);
    }

    private void Note(string name, IdentityDecision decision, Guid? right)
    {
        _results.TryAdd(name, new TrialResult());
        TrialResult result = _results[name];
        result.Count++;
        if (decision.PersonId is { } tied)
        {
            result.Right += tied == right ? 1 : 0;
            result.Wrong += tied == right ? 0 : 1;
        }
        else if (decision.Question is not null)
        {
            bool isShown = decision.Doubtful.Any(one => one.PersonId == right);
            result.AskedRight += isShown ? 1 : 0;
            result.AskedWrong += isShown ? 0 : 1;
        }
        else
        {
            result.New++;
        }
    }

    private TrialResult Sum(Func<string, bool> takes)
    {
        var sum = new TrialResult();
        foreach ((string _, TrialResult one) in _results.Where(pair => takes(pair.Key)))
        {
            sum.Add(one);
        }

        return sum;
    }
}
