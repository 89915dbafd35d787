using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Matching.Features;
using Biometrics.Fingerprints.Matching.Pairs;

namespace Biometrics.Fingerprints.Identification;

/// <summary>The cheap first look at a candidate: the best partner of a few sure minutiae of the probe, and how well these partners go together.</summary>
internal sealed class QuickScore
{
    /// <summary>Minutiae of the probe that are looked at. Run "rows" of 2026-11-22, a tenth kept: 20 lost 0.45 points of FMR1000, 24 lost 0.27, 28 none.</summary>
    private const int MostRows = 24;

    /// <summary>Weight of a likeness that nothing supports, against one that another pair supports: only to tell candidates without support apart.</summary>
    private const float AloneWeight = 0.02f;

    private readonly PrintFeatures _probe;

    private readonly int[] _rows;

    public QuickScore(PrintFeatures probe)
    {
        _probe = probe;
        _rows =
        [
            .. Enumerable.Range(0, probe.Count)
                .Where(index => probe.Seen[index] != 0)
                .OrderByDescending(index => probe.Minutiae[index].Quality)
                .ThenBy(index => index)
                .Take(MostRows),
        ];
    }

    /// <summary>Scores a candidate; only the order among candidates means something.</summary>
    public float Of(PrintFeatures candidate, MatchWorkspace workspace)
    {
        unchecked
        {
            int count = 0;
            float alone = 0;
            foreach (int row in _rows)
            {
                var best = Best(candidate, row, workspace.Row);
                if (best.Similarity > 0)
                {
                    workspace.Pairs[count++] = best;
                    alone += best.Similarity;
                }
            }

            return (AloneWeight * alone) + PairSupport.Sum(_probe, candidate, workspace.Pairs.AsSpan(0, count));
        }
    }

    private LocalPair Best(PrintFeatures candidate, int row, float[] similarities)
    {
        unchecked
        {
            int least = _probe.Directions[row] - LocalSimilarity.WidestTurn;
            int most = _probe.Directions[row] + LocalSimilarity.WidestTurn;
            var best = new LocalPair((short)row, 0, 0);
            best = Best(candidate, candidate.Starts[Math.Max(least, 0)], candidate.Starts[Math.Min(most + 1, 256)], similarities, best);
            return least < 0 ? Best(candidate, candidate.Starts[least + 256], candidate.Count, similarities, best)
                : most > 255 ? Best(candidate, 0, candidate.Starts[most - 255], similarities, best)
                : best;
        }
    }

    private LocalPair Best(PrintFeatures candidate, int start, int end, float[] similarities, LocalPair best)
    {
        unchecked
        {
            if (end <= start)
            {
                return best;
            }

            var range = similarities.AsSpan(0, end - start);
            LocalSimilarity.Row(_probe, best.First, candidate, start, range);
            for (int index = 0; index < range.Length; index++)
            {
                if (range[index] > best.Similarity)
                {
                    best = new LocalPair(best.First, (short)(start + index), range[index]);
                }
            }

            return best;
        }
    }
}
