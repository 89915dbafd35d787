using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Processing.Identity.Evidence;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Encounters;

namespace Processing.Identity.Prints;

/// <summary>
/// Compares the prints of an enrolment with the earlier ones of the people who are meant perhaps, before IDENT is asked. It runs
/// before the transaction of the step, for extraction takes some milliseconds a print.
/// </summary>
internal sealed class PrintCheck(IStorage storage)
{
    /// <summary>Fingers that are compared: four of one person fail together less than once in 10 000 encounters, and more take only time.</summary>
    private const int MostFingers = 4;

    /// <summary>Fingers in the order in which they are preferred: index, middle, thumb, ring, little, right before left.</summary>
    private static readonly int[] Preferred = [2, 7, 3, 8, 1, 6, 4, 9, 5, 10];

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
            if (ReceivedPrint.Extract(pair.Taken, pair.TakenShape.Width, pair.TakenShape.Height, pair.TakenShape.Ppi) is { } one
                && ReceivedPrint.Extract(pair.Earlier, pair.EarlierShape.Width, pair.EarlierShape.Height, pair.EarlierShape.Ppi) is { } other
                && one.Minutiae.Items.Count > 0 && other.Minutiae.Items.Count > 0)
            {
                taken[pair.Finger] = one;
                earlier[pair.Finger] = other;
            }
        }

        EncounterScore score = EncounterMatcher.Compare(taken, earlier);
        int worst = taken.Values.Concat(earlier.Values).Select(template => template.Quality.Score).DefaultIfEmpty(0).Min();
        return new PrintComparison(personId, score.Fingers.Count, score.Score, PrintRules.Decide(score.Score, score.Fingers.Count, worst));
    }

    private static async Task<IReadOnlyList<(Guid PersonId, IReadOnlyList<PrintPair> Pairs)>> FindAsync(
        Enrolment enrolment, IStores stores, PopulationFigures figures)
    {
        IdentityDecision decision =
            IdentityRules.Decide(await CandidateSearch.FindAsync(enrolment.Person, enrolment.Receipt, stores, figures), []);
        IEnumerable<Guid> people = decision.PersonId is { } one
            ? [one]
            : decision.Doubtful.Take(IdentityThresholds.DoubtLimit).Select(person => person.PersonId);
        var found = new List<(Guid, IReadOnlyList<PrintPair>)>();
        foreach (Guid person in people)
        {
            found.Add((person, await PairsAsync(enrolment, stores, person)));
        }

        return found;
    }

    private static async Task<IReadOnlyList<PrintPair>> PairsAsync(Enrolment enrolment, IStores stores, Guid personId)
    {
        IReadOnlyList<Encounter> encounters = await stores.Encounters.ReadAsync(personId);
        var pairs = new List<PrintPair>();
        foreach (int finger in Preferred)
        {
            ImageData? taken = enrolment.Fingerprints().FirstOrDefault(image => ReceivedPrint.Finger(image.Position) == finger);
            EncounterImage? earlier = taken is null ? null : Latest(encounters, finger, taken.Digest);
            if (pairs.Count < MostFingers && taken is not null && earlier is not null
                && await stores.Images.ReadAsync(taken.Digest) is { } takenBytes
                && await stores.Images.ReadAsync(earlier.Digest) is { } earlierBytes)
            {
                pairs.Add(new PrintPair(
                    finger, takenBytes, new PrintShape(taken.Width, taken.Height, taken.ResolutionPpi),
                    earlierBytes, new PrintShape(earlier.WidthPixels, earlier.HeightPixels, earlier.ResolutionPpi)));
            }
        }

        return pairs;
    }

    // The very same image again is no new evidence, and is left to IDENT.
    private static EncounterImage? Latest(IReadOnlyList<Encounter> encounters, int finger, byte[] digest) => encounters
        .Reverse()
        .SelectMany(encounter => encounter.Images)
        .FirstOrDefault(image => image.Modality == "Fingerprint" && ReceivedPrint.Finger(image.Position) == finger && !image.Digest.Span.SequenceEqual(digest));
}
