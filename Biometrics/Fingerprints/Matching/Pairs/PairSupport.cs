using Biometrics.Fingerprints.Matching.Features;

namespace Biometrics.Fingerprints.Matching.Pairs;

/// <summary>How well two pairs of minutiae go together: the same distance, the same turn, the same bearing from one to the other.</summary>
/// <remarks>Source: R. Cappelli, M. Ferrara, D. Maltoni, 2010, local similarity sort with relaxation, whose sigmoids and constants these are.</remarks>
internal static class PairSupport
{
    private const float MostDistance = 10;

    private const int DistanceSteps = 8;

    private const int MostTurn = 24;

    private const float MostSine = 0.56f;

    private const int SineSteps = 128;

    private static readonly float[] ByDistance = [.. Enumerable.Range(0, (int)(MostDistance * DistanceSteps) + 1).Select(step => Sigmoid((float)step / DistanceSteps, 5, -1.6f))];

    private static readonly float[] ByTurn = [.. Enumerable.Range(0, MostTurn + 1).Select(step => Sigmoid(step * 2 * MathF.PI / 256, MathF.PI / 12, -30))];

    private static readonly float[] BySine = [.. Enumerable.Range(0, (int)(MostSine * SineSteps) + 2).Select(step => Sigmoid(MathF.Asin((float)step / SineSteps), MathF.PI / 12, -30))];

    /// <summary>Fills the table of support of the chosen pairs.</summary>
    /// <param name="first">The first print.</param>
    /// <param name="second">The second print.</param>
    /// <param name="workspace">Holds the pairs; receives the support.</param>
    /// <param name="count">How many pairs.</param>
    /// <param name="stride">Floats from one row of the table to the next.</param>
    public static void Fill(PrintFeatures first, PrintFeatures second, MatchWorkspace workspace, int count, int stride)
    {
        unchecked
        {
            float[] support = workspace.Support;
            support.AsSpan(0, count * stride).Clear();
            var pairs = workspace.Pairs.AsSpan(0, count);
            Span<byte> turns = stackalloc byte[count];
            Turns(first, second, pairs, turns);
            for (int one = 1; one < pairs.Length; one++)
            {
                byte turn = turns[one];
                for (int other = 0; other < one; other++)
                {
                    // Most pairs of different fingers end here: they are turned differently.
                    if ((byte)(turns[other] - turn + MostTurn) <= 2 * MostTurn)
                    {
                        (support[(one * stride) + other], support[(other * stride) + one]) = Of(first, second, pairs[one], pairs[other], turn, turns[other]);
                    }
                }
            }
        }
    }

    // How much each pair turns its minutia, in 256ths.
    private static void Turns(PrintFeatures first, PrintFeatures second, ReadOnlySpan<LocalPair> pairs, Span<byte> turns)
    {
        unchecked
        {
            for (int index = 0; index < pairs.Length; index++)
            {
                turns[index] = (byte)(second.Directions[pairs[index].Second] - first.Directions[pairs[index].First]);
            }
        }
    }

    private static (float There, float Back) Of(PrintFeatures first, PrintFeatures second, LocalPair pair, LocalPair beside, int turn, int turnBeside)
    {
        unchecked
        {
            int turned = (sbyte)(turnBeside - turn);
            return pair.First == beside.First || pair.Second == beside.Second
                ? default
                : Together(first, second, pair, beside, turn, turned < 0 ? -turned : turned);
        }
    }

    private static (float There, float Back) Together(PrintFeatures first, PrintFeatures second, LocalPair pair, LocalPair beside, int turn, int turned)
    {
        unchecked
        {
            float firstX = first.X[beside.First] - first.X[pair.First];
            float firstY = first.Y[beside.First] - first.Y[pair.First];
            float secondX = second.X[beside.Second] - second.X[pair.Second];
            float secondY = second.Y[beside.Second] - second.Y[pair.Second];
            float firstDistance = MathF.Sqrt((firstX * firstX) + (firstY * firstY));
            float secondDistance = MathF.Sqrt((secondX * secondX) + (secondY * secondY));
            float away = MathF.Abs(firstDistance - secondDistance);
            if (away >= MostDistance)
            {
                return default;
            }

            float common = ByDistance[(int)(away * DistanceSteps)] * ByTurn[turned];
            float scale = 1 / (firstDistance * secondDistance);
            int turnBeside = second.Directions[beside.Second] - first.Directions[beside.First];
            return (common * Bearing(firstX, firstY, secondX, secondY, turn, scale), common * Bearing(firstX, firstY, secondX, secondY, turnBeside, scale));
        }
    }

    // The way from one minutia to the other, turned as the pair is turned, against the way in the second print.
    private static float Bearing(float firstX, float firstY, float secondX, float secondY, int turn, float scale)
    {
        unchecked
        {
            float cosine = TurnTable.Cosines[turn & 255];
            float sine = TurnTable.Sines[turn & 255];
            float x = (cosine * firstX) - (sine * firstY);
            float y = (sine * firstX) + (cosine * firstY);
            if ((x * secondX) + (y * secondY) <= 0)
            {
                return 0;
            }

            float turned = MathF.Abs((x * secondY) - (y * secondX)) * scale;
            return turned < MostSine ? BySine[(int)(turned * SineSteps)] : 0;
        }
    }

    private static float Sigmoid(float value, float middle, float steepness) => 1 / (1 + MathF.Exp(-steepness * (value - middle)));
}
