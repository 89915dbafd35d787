using Biometrics.Fingerprints.Matching.Features;

namespace Biometrics.Fingerprints.Matching.Pairs;

/// <summary>Takes the most alike pairs of minutiae of two prints.</summary>
internal static class PairSelection
{
    /// <summary>Pairs that one minutia may be in. Run "two pairs" of 2026-11-22: any number gave EER 2.42 %, two 2.32 %.</summary>
    private const int MostPerMinutia = 2;

    private const int Levels = 256;

    /// <summary>Below this pairs are not even listed; the best few dozen of a comparison lie well above.</summary>
    private const float LeastSimilarity = 0.2f;

    /// <summary>Fills the pairs of a workspace, best first, at most as many as the smaller print has minutiae.</summary>
    public static int Choose(PrintFeatures first, PrintFeatures second, MatchWorkspace workspace)
    {
        int all = Compare(first, second, workspace);
        int most = Math.Min(Math.Min(first.Count, second.Count), MatchWorkspace.MostPairs);
        return Take(workspace, all, most);
    }

    // Both prints are sorted by direction: those within a quarter turn are one range, or two where it passes the zero.
    private static int Compare(PrintFeatures first, PrintFeatures second, MatchWorkspace workspace)
    {
        unchecked
        {
            byte[] starts = second.Starts;
            workspace.Levels.AsSpan().Clear();
            int all = 0;
            for (int one = 0; one < first.Count; one++)
            {
                if (first.SeenOf(one) == 0)
                {
                    continue;
                }

                int least = first.Directions[one] - LocalSimilarity.WidestTurn;
                int most = first.Directions[one] + LocalSimilarity.WidestTurn;
                all = Range(first, one, second, starts[Math.Max(least, 0)], starts[Math.Min(most + 1, 256)], workspace, all);
                if (least < 0)
                {
                    all = Range(first, one, second, starts[least + 256], second.Count, workspace, all);
                }
                else if (most > 255)
                {
                    all = Range(first, one, second, 0, starts[most - 255], workspace, all);
                }
            }

            return all;
        }
    }

    private static int Range(PrintFeatures first, int one, PrintFeatures second, int start, int end, MatchWorkspace workspace, int all)
    {
        unchecked
        {
            if (end <= start)
            {
                return all;
            }

            var similarities = workspace.Row.AsSpan(0, end - start);
            LocalSimilarity.Row(first, one, second, start, similarities);
            for (int index = 0; index < similarities.Length; index++)
            {
                float similarity = similarities[index];
                if (similarity >= LeastSimilarity)
                {
                    workspace.Levels[(int)(similarity * (Levels - 1))]++;
                    workspace.Candidates[all++] = new LocalPair((short)one, (short)(start + index), similarity);
                }
            }

            return all;
        }
    }

    // A counting sort over levels of similarity, downwards, and the first that are still free.
    private static int Take(MatchWorkspace workspace, int all, int most)
    {
        unchecked
        {
            int[] levels = workspace.Levels;
            int start = 0;
            for (int level = Levels - 1; level >= 0; level--)
            {
                int count = levels[level];
                levels[level] = start;
                start += count;
            }

            for (int index = 0; index < all; index++)
            {
                int level = (int)(workspace.Candidates[index].Similarity * (Levels - 1));
                workspace.Order[levels[level]++] = (ushort)index;
            }

            workspace.UsedFirst.AsSpan().Clear();
            workspace.UsedSecond.AsSpan().Clear();
            int taken = 0;
            for (int index = 0; index < all && taken < most; index++)
            {
                var pair = workspace.Candidates[workspace.Order[index]];
                if (workspace.UsedFirst[pair.First] < MostPerMinutia && workspace.UsedSecond[pair.Second] < MostPerMinutia)
                {
                    workspace.UsedFirst[pair.First]++;
                    workspace.UsedSecond[pair.Second]++;
                    workspace.Pairs[taken++] = pair;
                }
            }

            return taken;
        }
    }
}
