using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Matching;
using Processing.Messages;
using Processing.Stores;
using Processing.Stores.Prints;

namespace Processing.Search.Prints;

/// <summary>
/// Searches all held fingerprints: up to two fingers each among all impressions of that finger, then the best encounters by every finger
/// that both have. The time grows with the number of impressions; what bounds memory and time is in <see cref="ProcessingOptions"/>.
/// </summary>
internal sealed class PrintSearch(IStorage storage, PrintIndexer indexer, ProcessingOptions options) : IDisposable
{
    /// <summary>Fingers of the probe that are searched: a second one finds whom a bad impression of the first has missed.</summary>
    private const int MostFingers = 2;

    /// <summary>Encounters that are compared by all their fingers.</summary>
    private const int CloseLimit = 30;

    /// <summary>Encounters without templates that a search makes up for itself; beyond that it asks to be done again.</summary>
    private const int MostPending = 16;

    /// <summary>Wrong people whom one search may show, on average.</summary>
    private const double ToleratedStrangers = 0.01;

    private const double Whole = 100;

    // Index, middle, thumb, ring, little finger, right before left: the order in which the comparison with one person prefers them.
    private static readonly int[] Preferred = [2, 7, 3, 8, 1, 6, 4, 9, 5, 10];

    private readonly Dictionary<int, PrintGallery> _galleries = [];
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Finds whose prints these are.</summary>
    /// <param name="images">The fingerprints.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task<PrintSearchResult> FindAsync(IReadOnlyList<ImageData> images, CancellationToken cancellationToken)
    {
        Dictionary<int, FingerprintTemplate> probe = await ExtractAsync(images, cancellationToken);
        bool isBehind = !await indexer.IndexAsync(MostPending, cancellationToken);
        await _one.WaitAsync(cancellationToken);
        try
        {
            (HashSet<Guid> encounters, int looked, bool isCut) = await LookAsync(probe, cancellationToken);
            return new PrintSearchResult(await CompareAsync(probe, encounters, looked, cancellationToken), isCut, isBehind);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<Dictionary<int, FingerprintTemplate>> ExtractAsync(IReadOnlyList<ImageData> images, CancellationToken cancellationToken)
    {
        var probe = new Dictionary<int, FingerprintTemplate>();
        foreach (ImageData image in images)
        {
            byte[]? bytes = await storage.ReadAsync(stores => stores.Images.ReadAsync(image.Digest), cancellationToken);
            foreach ((int finger, FingerprintTemplate template) in ReceivedPrint.Extract(image.Position, bytes, image.Width, image.Height, image.ResolutionPpi))
            {
                if (!probe.TryGetValue(finger, out FingerprintTemplate? other) || template.Quality.Score > other.Quality.Score)
                {
                    probe[finger] = template;
                }
            }
        }

        return probe;
    }

    private async Task<(HashSet<Guid> Encounters, int Looked, bool IsCut)> LookAsync(
        Dictionary<int, FingerprintTemplate> probe, CancellationToken cancellationToken)
    {
        var best = new List<(Guid EncounterId, float Score)>();
        int looked = 0;
        bool isCut = false;
        foreach (int finger in Preferred.Where(probe.ContainsKey).Take(MostFingers))
        {
            (IReadOnlyList<(Guid, float)> hits, int count, bool cut) = await GalleryOf(finger).FindAsync(probe[finger], cancellationToken);
            best.AddRange(hits);
            looked = Math.Max(looked, count);
            isCut |= cut;
        }

        return ([.. best.OrderByDescending(hit => hit.Score).Select(hit => hit.EncounterId).Distinct().Take(CloseLimit)], looked, isCut);
    }

    // Right and left index fingers and thumbs are searched first, so that these are held; each has a quarter of the room.
    private PrintGallery GalleryOf(int finger)
    {
        if (!_galleries.TryGetValue(finger, out PrintGallery? gallery))
        {
            int held = finger is 2 or 7 or 3 or 8 ? options.SearchHeldPrints / 4 : 0;
            gallery = new PrintGallery(storage, finger, held, options.SearchReadPrints);
            _galleries.Add(finger, gallery);
        }

        return gallery;
    }

    private async Task<IReadOnlyList<PrintHit>> CompareAsync(
        Dictionary<int, FingerprintTemplate> probe, HashSet<Guid> encounters, int looked, CancellationToken cancellationToken)
    {
        var hits = new Dictionary<Guid, PrintHit>();
        foreach (Guid encounterId in encounters)
        {
            (Guid? person, IReadOnlyList<StoredPrint> stored) = await storage.ReadAsync(
                async stores => (await stores.Prints.FindPersonAsync(encounterId), await stores.Prints.ReadByEncounterAsync(encounterId)), cancellationToken);
            var held = stored.ToDictionary(print => print.Finger, print => FingerprintTemplate.Parse(print.Template.Span));
            float score = EncounterMatcher.Compare(probe, held).Score;
            double strangers = Math.Max(1, looked) * Matcher.FalseMatchRate(score);
            bool isHit = score >= Matcher.OneInTenThousand && strangers <= ToleratedStrangers;
            if (person is { } id && isHit && (!hits.TryGetValue(id, out PrintHit? other) || other.Score < score))
            {
                hits[id] = new PrintHit(id, encounterId, score, Whole * (1 - strangers));
            }
        }

        return [.. hits.Values.OrderByDescending(hit => hit.Score)];
    }
}
