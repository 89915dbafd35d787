using Biometrics.Fingerprints.Matching.Features;

namespace Biometrics.Fingerprints.Matching.Evidence;

/// <summary>Of the minutiae in the part that both prints show, the share that has a partner once the prints lie on each other.</summary>
internal static class PairedShare
{
    /// <summary>Farthest partner, in pixels: skin stretches by about a ridge and a half over a print.</summary>
    private const float ReachPixels = 15;

    /// <summary>Largest difference of directions of partners, in 256ths of a turn.</summary>
    private const int WidestTurn = 19;

    /// <summary>Measures it.</summary>
    /// <param name="first">The first print.</param>
    /// <param name="second">The second print.</param>
    /// <param name="alignment">How the first lies on the second.</param>
    /// <param name="workspace">Receives the partners.</param>
    /// <param name="count">How many partners there are.</param>
    /// <returns>From 0 to 1.</returns>
    public static float Measure(PrintFeatures first, PrintFeatures second, Alignment alignment, MatchWorkspace workspace, out int count)
    {
        unchecked
        {
            workspace.UsedSecond.AsSpan().Clear();
            int turn = alignment.Turn;
            int firstCommon = 0;
            count = 0;
            for (int one = 0; one < first.Count; one++)
            {
                (float x, float y) = alignment.Map(first.X[one], first.Y[one]);
                firstCommon += second.Flow.At(x, -y) & 1;
                int partner = Nearest(second, x, y, first.Directions[one] + turn, workspace.UsedSecond);
                if (partner >= 0)
                {
                    workspace.UsedSecond[partner] = 1;
                    workspace.Paired[count++] = ((short)one, (short)partner);
                }
            }

            int secondCommon = Common(second, first, alignment.Inverse());
            return 0.5f * (Share(count, firstCommon) + Share(count, secondCommon));
        }
    }

    // Partners may lie just outside what the other print shows, hence the limit.
    private static float Share(int count, int common) => common == 0 ? 0 : MathF.Min(1, count / (float)common);

    private static int Common(PrintFeatures print, PrintFeatures other, Alignment alignment)
    {
        int common = 0;
        for (int index = 0; index < print.Count; index++)
        {
            (float x, float y) = alignment.Map(print.X[index], print.Y[index]);
            common += other.Flow.At(x, -y) & 1;
        }

        return common;
    }

    private static int Nearest(PrintFeatures second, float x, float y, int direction, byte[] used)
    {
        unchecked
        {
            int best = -1;
            float nearest = ReachPixels * ReachPixels;
            for (int other = 0; other < second.Count; other++)
            {
                float awayX = second.X[other] - x;
                float awayY = second.Y[other] - y;
                float square = (awayX * awayX) + (awayY * awayY);
                if (square < nearest && used[other] == 0 && (byte)(second.Directions[other] - direction + WidestTurn) <= 2 * WidestTurn)
                {
                    nearest = square;
                    best = other;
                }
            }

            return best;
        }
    }
}
