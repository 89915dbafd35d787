using Biometrics.Fingerprints;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Stores;
using Processing.Stores.Encounters;

namespace Processing.Identity.Prints;

/// <summary>Chooses which newly taken images are compared with which earlier ones: pictures of one finger before slaps, the latest encounter before older ones.</summary>
internal static class PrintPairing
{
    /// <summary>Pairs at most: those that are compared and two to spare, for a finger may not be found in a slap.</summary>
    private const int MostPairs = 6;

    /// <summary>Fingers in the order in which they are preferred: index, middle, thumb, ring, little, right before left.</summary>
    private static readonly int[] Preferred = [2, 7, 3, 8, 1, 6, 4, 9, 5, 10];

    /// <summary>Chooses, and reads the images.</summary>
    /// <param name="enrolment">What was newly taken.</param>
    /// <param name="encounters">The person's encounters, the oldest first.</param>
    /// <param name="stores">Where images lie.</param>
    /// <param name="read">Images that were read before, by digest: what was taken is compared with several people perhaps.</param>
    public static async Task<IReadOnlyList<PrintPair>> FindAsync(
        Enrolment enrolment, IReadOnlyList<Encounter> encounters, IStores stores, Dictionary<string, PrintImage?> read)
    {
        EncounterImage[] earlier = [.. encounters.Reverse().SelectMany(encounter => encounter.Images.Where(image => image.Modality == "Fingerprint").OrderBy(image => FingersOf(image.Position)))];

        // The very same image again is no new evidence, and is left to IDENT.
        ImageData[] taken =
        [
            .. enrolment.Fingerprints()
                .Where(image => !Array.Exists(earlier, known => known.Digest.Span.SequenceEqual(image.Digest)))
                .OrderBy(image => FingersOf(image.Position)),
        ];
        var pairs = new List<PrintPair>();
        foreach (int finger in Preferred)
        {
            ImageData? one = Array.Find(taken, image => Shows(image.Position, finger));
            EncounterImage? other = Array.Find(earlier, image => Shows(image.Position, finger));
            if (pairs.Count < MostPairs && one is not null && other is not null
                && await ReadAsync(read, stores, one.Digest, one.Position, new PrintShape(one.Width, one.Height, one.ResolutionPpi)) is { } takenImage
                && await ReadAsync(read, stores, other.Digest, other.Position, new PrintShape(other.WidthPixels, other.HeightPixels, other.ResolutionPpi)) is { } earlierImage)
            {
                pairs.Add(new PrintPair(finger, takenImage, earlierImage));
            }
        }

        return pairs;
    }

    private static int FingersOf(string? position) => ReceivedPrint.Fingers(position).Count;

    private static bool Shows(string? position, int finger) => ReceivedPrint.Fingers(position).Contains(finger);

    // A slap is read and taken apart once for all its fingers.
    private static async Task<PrintImage?> ReadAsync(Dictionary<string, PrintImage?> read, IStores stores, ReadOnlyMemory<byte> digest, string? position, PrintShape shape)
    {
        string key = Convert.ToHexString(digest.Span);
        if (!read.TryGetValue(key, out PrintImage? image))
        {
            image = await stores.Images.ReadAsync(digest) is { } bytes ? new PrintImage(position, bytes, shape) : null;
            read.Add(key, image);
        }

        return image;
    }
}
