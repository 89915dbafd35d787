using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Matching.Features;

namespace Biometrics.Fingerprints.Identification;

/// <summary>How well the partners of all rows go together: the same distance, the same turn, the same bearing, each falling off along a straight line.</summary>
/// <remarks>The lines have the middles and slopes of the sigmoids of <see cref="Matching.Pairs.PairSupport"/>; for an order of candidates that is enough.</remarks>
internal static class QuickSupport
{
    private const float MostDistance = 6.25f;

    private const float DistanceWidth = 2.5f;

    private const float MostTurn = 13.4f;

    private const float TurnWidth = 5.4f;

    private const float MostSine = 0.323f;

    private const float SineWidth = 0.129f;

    private const float FullTurn = 256;

    /// <summary>Sums the support of each row by each other one, times both likenesses.</summary>
    /// <param name="probe">The rows.</param>
    /// <param name="candidate">The other print.</param>
    /// <param name="likenesses">By position: the likeness of the partner, 0 where there is none.</param>
    /// <param name="partners">By position: the partner.</param>
    public static float Sum(ProbeRows probe, PrintFeatures candidate, ReadOnlySpan<float> likenesses, ReadOnlySpan<int> partners)
    {
        unchecked
        {
            Span<float> x = stackalloc float[ProbeRows.Most];
            Span<float> y = stackalloc float[ProbeRows.Most];
            Span<float> turns = stackalloc float[ProbeRows.Most];
            for (int position = 0; position < ProbeRows.Most; position++)
            {
                ulong place = candidate.Codes[(partners[position] * MinutiaCodes.Words) + MinutiaCodes.Place];
                x[position] = MinutiaCodes.X(place);
                y[position] = MinutiaCodes.Y(place);
                turns[position] = (byte)(MinutiaCodes.Direction(place) - probe.Directions[position]);
            }

            var sum = Vector512<float>.Zero;
            for (int position = 0; position < ProbeRows.Most; position++)
            {
                if (likenesses[position] > 0)
                {
                    sum += Vector512.Create(likenesses[position]) * (Of(probe, position, 0, x, y, turns, likenesses) + Of(probe, position, 1, x, y, turns, likenesses));
                }
            }

            return Vector512.Sum(sum);
        }
    }

    /// <summary>The plain form, to check the fast form by; sums are added in another order.</summary>
    public static float Plain(ProbeRows probe, PrintFeatures candidate, ReadOnlySpan<float> likenesses, ReadOnlySpan<int> partners)
    {
        float sum = 0;
        for (int one = 0; one < ProbeRows.Most; one++)
        {
            for (int other = 0; other < ProbeRows.Most; other++)
            {
                if (likenesses[one] > 0 && likenesses[other] > 0)
                {
                    sum += likenesses[one] * likenesses[other] * PlainOf(probe, candidate, (one, partners[one]), (other, partners[other]));
                }
            }
        }

        return sum;
    }

    private static float PlainOf(ProbeRows probe, PrintFeatures candidate, (int Position, int Partner) one, (int Position, int Partner) other)
    {
        float firstX = probe.WaysX[(one.Position * ProbeRows.Most) + other.Position];
        float firstY = probe.WaysY[(one.Position * ProbeRows.Most) + other.Position];
        float secondX = candidate.X[other.Partner] - candidate.X[one.Partner];
        float secondY = candidate.Y[other.Partner] - candidate.Y[one.Partner];
        int turn = (candidate.Directions[one.Partner] - probe.Directions[one.Position]) & 255;
        int turned = unchecked((sbyte)(candidate.Directions[other.Partner] - probe.Directions[other.Position] - turn));
        float first = MathF.Sqrt((firstX * firstX) + (firstY * firstY));
        float second = MathF.Sqrt((secondX * secondX) + (secondY * secondY));
        float aheadX = (firstX * TurnTable.Cosines[turn]) - (firstY * TurnTable.Sines[turn]);
        float aheadY = (firstX * TurnTable.Sines[turn]) + (firstY * TurnTable.Cosines[turn]);
        return (aheadX * secondX) + (aheadY * secondY) <= 0
            ? 0
            : PlainFall(first - second, MostDistance, DistanceWidth) * PlainFall(turned, MostTurn, TurnWidth)
                * PlainFall(((aheadX * secondY) - (aheadY * secondX)) / (first * second), MostSine, SineWidth);
    }

    private static float PlainFall(float difference, float most, float width) => Math.Clamp((most - MathF.Abs(difference)) / width, 0, 1);

    // Rows of one partner, and a row with itself, have no way between them: nothing lies ahead, and they support each other nowhere.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Of(ProbeRows probe, int from, int block, ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> turns, ReadOnlySpan<float> likenesses)
    {
        unchecked
        {
            nuint way = (nuint)((from * ProbeRows.Most) + (block * ProbeRows.BlockRows));
            nuint lane = (nuint)(block * ProbeRows.BlockRows);
            var firstX = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(probe.WaysX), way);
            var firstY = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(probe.WaysY), way);
            var first = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(probe.Distances), way);
            var secondX = Load(x, lane) - Vector512.Create(x[from]);
            var secondY = Load(y, lane) - Vector512.Create(y[from]);
            var second = Vector512.Sqrt((secondX * secondX) + (secondY * secondY));
            var turned = Load(turns, lane) - Vector512.Create(turns[from]);
            turned -= FullTurn * Vector512.Round(turned * (1 / FullTurn));
            var support = Fall(first - second, MostDistance, DistanceWidth) * Fall(turned, MostTurn, TurnWidth);

            float cosine = TurnTable.Cosines[(int)turns[from]];
            float sine = TurnTable.Sines[(int)turns[from]];
            var aheadX = (firstX * cosine) - (firstY * sine);
            var aheadY = (firstX * sine) + (firstY * cosine);
            var ahead = (aheadX * secondX) + (aheadY * secondY);
            var aside = ((aheadX * secondY) - (aheadY * secondX)) / (first * second);
            support *= Fall(aside, MostSine, SineWidth) * Load(likenesses, lane);
            return support & Vector512.GreaterThan(ahead, Vector512<float>.Zero);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ReadOnlySpan<float> values, nuint lane) => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), lane);

    // 1 while the difference is small, 0 from the most on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Fall(Vector512<float> difference, float most, float width) =>
        Vector512.MinNative(Vector512<float>.One, Vector512.MaxNative(Vector512<float>.Zero, (Vector512.Create(most) - Vector512.Abs(difference)) * (1 / width)));
}
