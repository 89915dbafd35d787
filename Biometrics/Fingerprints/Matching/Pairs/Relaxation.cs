using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Biometrics.Fingerprints.Matching.Features;

namespace Biometrics.Fingerprints.Matching.Pairs;

/// <summary>Lets pairs of minutiae vote for each other until those of one and the same placement of the finger stand out.</summary>
/// <remarks>Source: R. Cappelli, M. Ferrara, D. Maltoni, 2010: five rounds, half of a belief kept in each.</remarks>
internal static class Relaxation
{
    private const int Rounds = 5;

    private const float Kept = 0.5f;

    /// <summary>Fewest pairs that a score is the mean of.</summary>
    private const int FewestBest = 4;

    /// <summary>Most pairs that a score is the mean of. Run "best pairs" of 2026-11-22: 10 gave FMR1000 4.29 %, 12 4.64 %, 16 4.82 %.</summary>
    private const int MostBest = 11;

    // By the minutiae of the smaller print: a sigmoid about 20 of them.
    private static readonly int[] BestBySize = [.. Enumerable.Range(0, PrintFeatures.MostMinutiae + 1).Select(size => FewestBest + (int)MathF.Round((MostBest - FewestBest) / (1 + MathF.Exp(-0.4f * (size - 20)))))];

    /// <summary>Runs the rounds and chooses the pairs that gained most.</summary>
    /// <param name="first">The first print.</param>
    /// <param name="second">The second print.</param>
    /// <param name="workspace">Holds the pairs; receives beliefs and <see cref="MatchWorkspace.Best"/>.</param>
    /// <param name="count">How many pairs, at least 2.</param>
    /// <param name="best">How many were chosen.</param>
    /// <returns>The mean belief of as many pairs as prints of this size are judged by, from 0 to 1.</returns>
    public static float Run(PrintFeatures first, PrintFeatures second, MatchWorkspace workspace, int count, out int best)
    {
        unchecked
        {
            int stride = (count + 7) & ~7;
            PairSupport.Fill(first, second, workspace, count, stride);
            float[] belief = workspace.Belief;
            float[] next = workspace.NextBelief;
            belief.AsSpan(0, stride).Clear();
            for (int index = 0; index < count; index++)
            {
                belief[index] = workspace.Pairs[index].Similarity;
            }

            for (int round = 0; round < Rounds; round++)
            {
                Round(workspace.Support, belief, next, count, stride);
                next.AsSpan(0, count).CopyTo(belief);
            }

            int wanted = BestBySize[Math.Min(first.Count, second.Count)];
            best = Choose(workspace, count, Math.Min(wanted, count));
            float sum = 0;
            for (int index = 0; index < best; index++)
            {
                sum += belief[workspace.Best[index]];
            }

            return sum / wanted;
        }
    }

    private static void Round(float[] support, float[] belief, float[] next, int count, int stride)
    {
        unchecked
        {
            ref float rows = ref MemoryMarshal.GetArrayDataReference(support);
            ref float values = ref MemoryMarshal.GetArrayDataReference(belief);
            float share = (1 - Kept) / (count - 1);
            for (int index = 0; index < count; index++)
            {
                var sum = Vector256<float>.Zero;
                for (int place = 0; place < stride; place += 8)
                {
                    sum += Vector256.LoadUnsafe(ref rows, (nuint)((index * stride) + place)) * Vector256.LoadUnsafe(ref values, (nuint)place);
                }

                next[index] = (Kept * belief[index]) + (share * Vector256.Sum(sum));
            }
        }
    }

    // The largest gains, by insertion: a dozen out of a few dozen.
    private static int Choose(MatchWorkspace workspace, int count, int most)
    {
        unchecked
        {
            Span<float> gains = stackalloc float[most];
            int[] best = workspace.Best;
            int chosen = 0;
            for (int index = 0; index < count; index++)
            {
                float gain = workspace.Belief[index] / workspace.Pairs[index].Similarity;
                int place = chosen < most ? chosen++ : most;
                while (place > 0 && gains[place - 1] < gain)
                {
                    if (place < most)
                    {
                        gains[place] = gains[place - 1];
                        best[place] = best[place - 1];
                    }

                    place--;
                }

                if (place < most)
                {
                    gains[place] = gain;
                    best[place] = index;
                }
            }

            return chosen;
        }
    }
}
