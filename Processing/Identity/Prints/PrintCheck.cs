using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Quality;
using Processing.Identity.Evidence;
using Processing.Identity.Search;
using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Stores;

namespace Processing.Identity.Prints;

/// <summary>
/// Compares the prints of an enrolment with the earlier ones of the people who are meant perhaps, before IDENT is asked. It runs
/// before the transaction of the step, for extraction takes some milliseconds a print.
/// </summary>
internal sealed class PrintCheck(IStorage storage)
{
    /// <summary>Fingers that are compared: four of one person fail together less than once in 10 000 encounters, and more take only time.</summary>
    private const int MostFingers = 4;

    /// <summary>Compares with the earlier prints of each person who is meant perhaps.</summary>
    /// <returns>A comparison a person; none where there is no enrolment, no print, or nobody.</returns>
    public async Task<IReadOnlyList<PrintComparison>> RunAsync(MessageState state, PopulationFigures figures, CancellationToken cancellationToken)
    {
        if (state.Enrolment is not { } enrolment || !enrolment.Fingerprints().Any())
        {
            return [];
        }

        IReadOnlyList<(Guid PersonId, IReadOnlyList<PrintPair> Pairs)> found =
            await storage.ReadAsync(stores => FindAsync(enrolment, stores, figures), cancellationToken);
        return [.. found.Select(one => Compare(one.PersonId, one.Pairs, cancellationToken))];
    }

    private static PrintComparison Compare(Guid personId, IReadOnlyList<PrintPair> pairs, CancellationToken cancellationToken)
    {
        var taken = new Dictionary<int, FingerprintTemplate>();
        var earlier = new Dictionary<int, FingerprintTemplate>();
        foreach (PrintPair pair in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (taken.Count < MostFingers && pair.Taken.Of(pair.Finger) is { } one && pair.Earlier.Of(pair.Finger) is { } other)
            {
                taken[pair.Finger] = one;
                earlier[pair.Finger] = other;
            }
        }

        EncounterScore score = EncounterMatcher.Compare(taken, earlier);
        FingerprintQuality[] qualities = [.. taken.Values.Concat(earlier.Values).Select(template => template.Quality)];
        int worst = qualities.Select(quality => quality.Score).DefaultIfEmpty(0).Min();
        bool isResolutionDoubtful = Array.Exists(qualities, quality => quality.IsResolutionDoubtful);
        string verdict = PrintRules.Decide(score.Score, score.Fingers.Count, worst, isResolutionDoubtful);
        return new PrintComparison(personId, score.Fingers.Count, score.Score, verdict) { IsResolutionDoubtful = isResolutionDoubtful };
    }

    private static async Task<IReadOnlyList<(Guid PersonId, IReadOnlyList<PrintPair> Pairs)>> FindAsync(
        Enrolment enrolment, IStores stores, PopulationFigures figures)
    {
        IdentityDecision decision =
            IdentityRules.Decide(await CandidateSearch.FindAsync(enrolment.Person, enrolment.Receipt, stores, figures), []);
        IEnumerable<Guid> people = decision.PersonId is { } one
            ? [one]
            : decision.Doubtful.Take(IdentityThresholds.DoubtLimit).Select(person => person.PersonId);
        var read = new Dictionary<string, PrintImage?>(StringComparer.Ordinal);
        var found = new List<(Guid, IReadOnlyList<PrintPair>)>();
        foreach (Guid person in people)
        {
            found.Add((person, await PrintPairing.FindAsync(enrolment, await stores.Encounters.ReadAsync(person), stores, read)));
        }

        return found;
    }
}
