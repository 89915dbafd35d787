using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Processing.Stores;
using Processing.Stores.Prints;

namespace Processing.Search.Prints;

/// <summary>
/// The templates of one finger: as many as may be held in memory, kept up to date, and the rest read in portions for each search. One
/// caller at a time.
/// </summary>
/// <param name="storage">Where templates are kept.</param>
/// <param name="finger">1 to 10.</param>
/// <param name="heldMost">Templates held in memory at most.</param>
/// <param name="readMost">Further templates that one search reads at most.</param>
internal sealed class PrintGallery(IStorage storage, int finger, int heldMost, int readMost)
{
    /// <summary>Templates that are read at a time; about 2 MB stored and 18 MB in memory.</summary>
    private const int Portion = 2000;

    /// <summary>Hits of a portion that are kept.</summary>
    private const int Top = 20;

    /// <summary>
    /// Sequences before the last one held that are read again each time: another process may have committed one late, and it lies at most
    /// as far back as templates are being kept at the same moment.
    /// </summary>
    private const int Overlap = 500;

    private readonly Gallery _held = new();
    private readonly HashSet<long> _sequences = [];
    private long _last;

    /// <summary>Finds the encounters with the impressions most like a probe.</summary>
    /// <param name="probe">The impression.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The encounters with their scores, how many impressions were looked at, and whether there are more than may be.</returns>
    public async Task<(IReadOnlyList<(Guid EncounterId, float Score)> Hits, int Looked, bool IsCut)> FindAsync(
        FingerprintTemplate probe, CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        List<GalleryHit> hits = [.. _held.Search(probe, Top, cancellationToken)];
        (int read, bool isCut) = _held.Count < heldMost ? (0, false) : await SearchRestAsync(probe, hits, cancellationToken);
        return ([.. hits.OrderByDescending(hit => hit.Score).Take(Top).Select(hit => (Guid.Parse(hit.Name), hit.Score))], _held.Count + read, isCut);
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        long after = Math.Max(0, _last - Overlap);
        while (_held.Count < heldMost)
        {
            IReadOnlyList<StoredPrint> portion = await ReadAsync(after, cancellationToken);
            foreach (StoredPrint print in portion.Where(print => _sequences.Add(print.Sequence)))
            {
                _held.Add(print.EncounterId.ToString("D"), FingerprintTemplate.Parse(print.Template.Span));
                _last = Math.Max(_last, print.Sequence);
            }

            if (portion.Count < Portion)
            {
                return;
            }

            after = portion[^1].Sequence;
        }
    }

    private async Task<(int Read, bool IsCut)> SearchRestAsync(FingerprintTemplate probe, List<GalleryHit> hits, CancellationToken cancellationToken)
    {
        int read = 0;
        long after = Math.Max(0, _last - Overlap);
        while (read < readMost)
        {
            IReadOnlyList<StoredPrint> portion = await ReadAsync(after, cancellationToken);
            var gallery = new Gallery();
            foreach (StoredPrint print in portion.Where(print => !_sequences.Contains(print.Sequence)))
            {
                gallery.Add(print.EncounterId.ToString("D"), FingerprintTemplate.Parse(print.Template.Span));
            }

            hits.AddRange(gallery.Count == 0 ? [] : gallery.Search(probe, Top, cancellationToken));
            read += gallery.Count;
            if (portion.Count < Portion)
            {
                return (read, false);
            }

            after = portion[^1].Sequence;
        }

        return (read, true);
    }

    private Task<IReadOnlyList<StoredPrint>> ReadAsync(long after, CancellationToken cancellationToken) =>
        storage.ReadAsync(stores => stores.Prints.ReadAsync(finger, after, Portion), cancellationToken);
}
