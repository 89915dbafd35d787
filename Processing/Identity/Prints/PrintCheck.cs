using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Encounters;

namespace Processing.Identity.Prints;

/// <summary>
/// Compares the prints of an enrolment with the earlier ones of the person whom its identifiers name, before IDENT is asked. It runs
/// before the transaction of the step, for extraction takes some milliseconds a print.
/// </summary>
internal sealed class PrintCheck(IStorage storage)
{
    /// <summary>Fingers that are compared: four of one person fail together less than once in 10 000 encounters, and more take only time.</summary>
    private const int MostFingers = 4;

    /// <summary>Fingers in the order in which they are preferred: index, middle, thumb, ring, little, right before left.</summary>
    private static readonly int[] Preferred = [2, 7, 3, 8, 1, 6, 4, 9, 5, 10];

    /// <summary>Compares.</summary>
    /// <returns>The comparison; null where nothing is to be compared: no enrolment, no prints, or nobody or more than one person named.</returns>
    public async Task<PrintComparison?> RunAsync(MessageState state, CancellationToken cancellationToken)
    {
        if (state.Enrolment is not { } enrolment || state.PrintVerdict is not null || state.Questions.ContainsKey(IdentityHandler.IdentQuestion) || !enrolment.Fingerprints().Any())
        {
            return null;
        }

        var found = await storage.ReadAsync(stores => FindAsync(enrolment, stores), cancellationToken);
        if (found.PersonId is not { } personId)
        {
            return null;
        }

        return Compare(personId, found.Pairs, cancellationToken);
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

    private static async Task<(Guid? PersonId, IReadOnlyList<PrintPair> Pairs)> FindAsync(Enrolment enrolment, IStores stores)
    {
        IdentityDecision decision = IdentityRules.Decide(await CandidateSearch.FindAsync(enrolment.Person, stores.People));
        if (decision.PersonId is not { } personId)
        {
            return (null, []);
        }

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

        return (personId, pairs);
    }

    // The very same image again is no new evidence, and is left to IDENT.
    private static EncounterImage? Latest(IReadOnlyList<Encounter> encounters, int finger, byte[] digest) => encounters
        .Reverse()
        .SelectMany(encounter => encounter.Images)
        .FirstOrDefault(image => image.Modality == "Fingerprint" && ReceivedPrint.Finger(image.Position) == finger && !image.Digest.Span.SequenceEqual(digest));
}
