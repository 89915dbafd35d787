using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Biometrics.Fingerprints.Matching.Features;
using Biometrics.Fingerprints.Matching.Pairs;

namespace Biometrics.Fingerprints.Identification;

/// <summary>The best partner of each row of a probe among the minutiae of a candidate: <see cref="LocalSimilarity"/> of 32 minutiae with one at a time.</summary>
/// <remarks>
/// All counts are whole numbers, and the steps from them to a likeness are the same as in the plain form, one by one, so that the results are equal to the last bit.
/// </remarks>
internal static class QuickLikeness
{
    /// <summary>Finds the partners.</summary>
    /// <param name="probe">The rows.</param>
    /// <param name="probeHasFlow">Whether the probe's flow was measured.</param>
    /// <param name="candidate">The other print.</param>
    /// <param name="likenesses">By position: the likeness of the best partner, 0 where there is none; <see cref="ProbeRows.Most"/> of them.</param>
    /// <param name="partners">By position: the partner.</param>
    public static void Find(ProbeRows probe, bool probeHasFlow, PrintFeatures candidate, Span<float> likenesses, Span<int> partners)
    {
        unchecked
        {
            bool hasFlow = probeHasFlow && candidate.Flow.HasAngles;
            var best0 = Vector512<float>.Zero;
            var best1 = Vector512<float>.Zero;
            var partner0 = Vector512<int>.Zero;
            var partner1 = Vector512<int>.Zero;
            ref ulong code = ref MemoryMarshal.GetArrayDataReference(candidate.Codes);
            for (int index = 0; index < candidate.Count; index++, code = ref Unsafe.Add(ref code, MinutiaCodes.Words))
            {
                if (Unsafe.Add(ref code, MinutiaCodes.Seen) == 0)
                {
                    continue;
                }

                var flow0 = Vector512<float>.Zero;
                var flow1 = Vector512<float>.Zero;
                if (hasFlow)
                {
                    Flow(probe, ref code, out flow0, out flow1);
                }

                var like0 = Likeness(probe, 0, ref code, flow0, hasFlow);
                var like1 = Likeness(probe, 1, ref code, flow1, hasFlow);
                var better0 = Vector512.GreaterThan(like0, best0);
                var better1 = Vector512.GreaterThan(like1, best1);
                best0 = Vector512.ConditionalSelect(better0, like0, best0);
                best1 = Vector512.ConditionalSelect(better1, like1, best1);
                partner0 = Vector512.ConditionalSelect(better0.AsInt32(), Vector512.Create(index), partner0);
                partner1 = Vector512.ConditionalSelect(better1.AsInt32(), Vector512.Create(index), partner1);
            }

            best0.CopyTo(likenesses);
            best1.CopyTo(likenesses[ProbeRows.BlockRows..]);
            partner0.CopyTo(partners);
            partner1.CopyTo(partners[ProbeRows.BlockRows..]);
        }
    }

    // One block of 16 rows with one minutia: likeness, 0 where directions or sight forbid to compare.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Likeness(ProbeRows probe, int block, ref ulong code, Vector512<float> flow, bool hasFlow)
    {
        unchecked
        {
            Group(probe, 2 * block, ref code, out var cells0, out var common0, out var first0, out var second0);
            Group(probe, (2 * block) + 1, ref code, out var cells1, out var common1, out var first1, out var second1);
            var cells = Join(cells0, cells1);
            var common = Join(common0, common1);
            var first = Join(first0, first1);
            var second = Join(second0, second1);
            var roots = Vector512.Sqrt(Vector512.ConvertToSingle(first)) + Vector512.Sqrt(Vector512.ConvertToSingle(second));
            var differences = Vector512.Sqrt(Vector512.ConvertToSingle(first + second - common - common));
            var cylinders = Vector512.ConditionalSelect(Vector512.Equals(roots, Vector512<float>.Zero), Vector512<float>.Zero, Vector512<float>.One - (differences / roots));

            // Directions within a quarter turn: the difference, a quarter added, lies from 0 to a half in the round of 256.
            var directions = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(probe.Directions), (nuint)(block * ProbeRows.BlockRows));
            var turn = Vector512.Create(MinutiaCodes.Direction(Unsafe.Add(ref code, MinutiaCodes.Place)) + LocalSimilarity.WidestTurn) - directions;
            var isNear = Vector512.LessThanOrEqual(turn & Vector512.Create(255), Vector512.Create(2 * LocalSimilarity.WidestTurn));
            var isRow = Vector512.LessThan(directions, Vector512.Create(256));
            var isSeen = Vector512.GreaterThanOrEqual(cells, Vector512.Create(LocalSimilarity.LeastCommonCells));
            return (hasFlow ? LocalSimilarity.Joined(cylinders, flow) : cylinders) & (isNear & isRow & isSeen).AsSingle();
        }
    }

    // Lanes of 64 bits: the first group into the lower halves, the second into the upper ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Join(Vector512<ulong> first, Vector512<ulong> second) => (first | (second << 32)).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Group(
        ProbeRows probe, int group, ref ulong code, out Vector512<ulong> cells, out Vector512<ulong> common, out Vector512<ulong> first, out Vector512<ulong> second)
    {
        ref ulong words = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(probe.Words), group * ProbeRows.GroupVectors * Vector512<ulong>.Count);
        var b0 = Vector512.Create(code);
        var b1 = Vector512.Create(Unsafe.Add(ref code, 1));
        var b2 = Vector512.Create(Unsafe.Add(ref code, 2));
        var b3 = Vector512.Create(Unsafe.Add(ref code, 3));
        var b4 = Vector512.Create(Unsafe.Add(ref code, 4));
        var b5 = Vector512.Create(Unsafe.Add(ref code, 5));
        (var ones, var twos, var fours) = BitCounts.Fold(Load(ref words, 0) & b0, Load(ref words, 1) & b1, Load(ref words, 2) & b2, Load(ref words, 3) & b3, Load(ref words, 4) & b4, Load(ref words, 5) & b5);
        common = BitCounts.Of(ones, twos, fours);
        var seen = Load(ref words, MinutiaCodes.Seen);
        var seenOther = Vector512.Create(Unsafe.Add(ref code, MinutiaCodes.Seen));
        cells = BitCounts.Of(seen & seenOther);
        first = BitCounts.Of(Load(ref words, 7) & seenOther, Load(ref words, 8) & seenOther, Load(ref words, 9) & seenOther);
        (ones, twos, fours) = BitCounts.Fold(b0, b1, b2, b3, b4, b5);
        second = BitCounts.Of(ones & seen, twos & seen, fours & seen);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Load(ref ulong words, int vector) => Vector512.LoadUnsafe(ref words, (nuint)(vector * Vector512<ulong>.Count));

    // Two samples of all 32 rows at a time, a byte each: bit 0 seen, the rest the angle; where both are seen bit 0 cancels in the difference,
    // and the smaller of the difference and its negative is the way around the half turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Flow(ProbeRows probe, ref ulong code, out Vector512<float> even, out Vector512<float> odd)
    {
        unchecked
        {
            ref byte rows = ref MemoryMarshal.GetArrayDataReference(probe.Flow);
            ref ushort samples = ref Unsafe.As<ulong, ushort>(ref Unsafe.Add(ref code, MinutiaCodes.Flow));
            var counts = Vector512<byte>.Zero;
            var sums = Vector512<ushort>.Zero;
            for (int pair = 0; pair < ProbeRows.FlowVectors; pair++)
            {
                var row = Vector512.LoadUnsafe(ref rows, (nuint)(pair * Vector512<byte>.Count));
                var other = Vector512.Create(Unsafe.Add(ref samples, pair)).AsByte();
                var seen = row & other & Vector512<byte>.One;
                var away = Vector512.Min(row - other, other - row) & (Vector512<byte>.Zero - seen);
                counts += seen;
                sums += (away.AsUInt16() & Vector512.Create((ushort)0xFF)) + (away.AsUInt16() >> 8);
            }

            var together = (counts.AsUInt16() & Vector512.Create((ushort)0xFF)) + (counts.AsUInt16() >> 8);
            even = Along(sums.AsInt32() & Vector512.Create(0xFFFF), together.AsInt32() & Vector512.Create(0xFFFF));
            odd = Along((sums.AsUInt32() >> 16).AsInt32(), (together.AsUInt32() >> 16).AsInt32());
        }
    }

    // The quotient is cut to a whole number as the plain form cuts it: both terms are far below 2^24, so that rounding never reaches the next one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Along(Vector512<int> sums, Vector512<int> counts)
    {
        var differences = Vector512.Floor(Vector512.ConvertToSingle(sums) / Vector512.ConvertToSingle(counts));
        var isKnown = Vector512.GreaterThanOrEqual(counts, Vector512.Create(LocalSimilarity.LeastCommonSamples)).AsSingle();
        return LocalSimilarity.FlowLikeness(differences) & isKnown;
    }
}
