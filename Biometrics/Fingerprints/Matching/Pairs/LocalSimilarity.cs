using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Biometrics.Fingerprints.Matching.Features;

namespace Biometrics.Fingerprints.Matching.Pairs;

/// <summary>How alike the neighbourhoods of two minutiae are: their cylinders, and the flow of ridges around them.</summary>
internal static class LocalSimilarity
{
    /// <summary>Largest difference of directions, in 256ths of a turn, at which minutiae are compared at all: a quarter turn.</summary>
    public const int WidestTurn = 64;

    /// <summary>Cells that both cylinders must have seen: 60 % of the 52 cells of the disc.</summary>
    /// <remarks>Source: R. Cappelli, M. Ferrara, D. Maltoni, 2010, minimum of matchable cells.</remarks>
    public const int LeastCommonCells = 32;

    /// <summary>Weight of the flow beside the cylinder. Run "flow weight" of 2026-11-22: 0 gave FMR1000 8.39 %, 0.2 6.5, 0.3 6.6, 0.4 7.0, 0.5 6.8; the EER is least at 0.3.</summary>
    private const float FlowWeight = 0.3f;

    /// <summary>Flow samples that must be common for the flow to count.</summary>
    public const int LeastCommonSamples = 8;

    /// <summary>Mean difference of the flow, in 256ths of a half turn, that would be no likeness at all, times two to the fifth.</summary>
    private const float FlowFall = 512;

    // By the mean difference of the flow.
    private static readonly float[] FlowSimilarities = [.. Enumerable.Range(0, 129).Select(difference => FlowLikeness(Vector512.Create((float)difference)).ToScalar())];

    // A sum is at most 32 times 128 and a count at most 32, so that 20 bits give the whole quotient exactly.
    private const int ReciprocalBits = 20;

    private static readonly ulong[] Reciprocals = [0, .. Enumerable.Range(1, FlowCodes.Samples).Select(count => (ulong)((1 << ReciprocalBits) / count) + 1)];

    private static readonly float[] Roots = [.. Enumerable.Range(0, (64 * CylinderCodes.Layers) + 1).Select(count => MathF.Sqrt(count))];

    /// <summary>How alike flows are whose samples differ so much in the mean: nearly e to the power of minus a sixteenth of it, in steps that every vector can take.</summary>
    /// <param name="differences">Whole differences in 256ths of a half turn, 0 to 128.</param>
    public static Vector512<float> FlowLikeness(Vector512<float> differences)
    {
        var power = Vector512<float>.One - (differences * (1 / FlowFall));
        power *= power;
        power *= power;
        power *= power;
        power *= power;
        return power * power;
    }

    /// <summary>Both likenesses as one.</summary>
    public static Vector512<float> Joined(Vector512<float> cylinders, Vector512<float> flows) => (cylinders * (1 - FlowWeight)) + (flows * FlowWeight);

    /// <summary>The similarities of one minutia of the first print to a range of the second, from 0 to 1, the same both ways round.</summary>
    /// <param name="first">The first print.</param>
    /// <param name="one">Its minutia.</param>
    /// <param name="second">The second print.</param>
    /// <param name="start">The first minutia of the range.</param>
    /// <param name="similarities">Receives as many similarities as the range is long; 0 where there are no codes to compare.</param>
    public static void Row(PrintFeatures first, int one, PrintFeatures second, int start, Span<float> similarities)
    {
        // The minutia of the first print stays in registers: six words of cylinder, one register of flow. Bits outside a cylinder's own
        // sight are 0, so that a AND b needs no mask, and |a XOR b| = |a| + |b| - 2 |a AND b|.
        // Lanes of the flow: a byte a sample, bit 0 seen, the rest the angle; where both are seen bit 0 cancels in the difference, and the
        // smaller of the difference and its negative is the way around the half turn. All sums are whole numbers, hence equal to the plain form.
        bool hasFlow = first.Flow.HasAngles && second.Flow.HasAngles;
        unchecked
        {
            ref ulong words = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(first.Codes), one * MinutiaCodes.Words);
            ulong word0 = words;
            ulong word1 = Unsafe.Add(ref words, 1);
            ulong word2 = Unsafe.Add(ref words, 2);
            ulong word3 = Unsafe.Add(ref words, 3);
            ulong word4 = Unsafe.Add(ref words, 4);
            ulong word5 = Unsafe.Add(ref words, 5);
            ulong seenFirst = Unsafe.Add(ref words, MinutiaCodes.Seen);
            int allFirst = MinutiaCodes.Weight(Unsafe.Add(ref words, MinutiaCodes.Place));
            var flow = Vector256.LoadUnsafe(ref words, MinutiaCodes.Flow).AsByte();
            ref ulong other = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(second.Codes), start * MinutiaCodes.Words);
            for (int index = 0; index < similarities.Length; index++, other = ref Unsafe.Add(ref other, MinutiaCodes.Words))
            {
                ulong seenSecond = Unsafe.Add(ref other, MinutiaCodes.Seen);
                if (BitOperations.PopCount(seenFirst & seenSecond) < LeastCommonCells)
                {
                    similarities[index] = 0;
                    continue;
                }

                int common = BitOperations.PopCount(word0 & other)
                    + BitOperations.PopCount(word1 & Unsafe.Add(ref other, 1))
                    + BitOperations.PopCount(word2 & Unsafe.Add(ref other, 2))
                    + BitOperations.PopCount(word3 & Unsafe.Add(ref other, 3))
                    + BitOperations.PopCount(word4 & Unsafe.Add(ref other, 4))
                    + BitOperations.PopCount(word5 & Unsafe.Add(ref other, 5));
                int weightFirst = allFirst;
                int weightSecond = MinutiaCodes.Weight(Unsafe.Add(ref other, MinutiaCodes.Place));
                if (seenFirst != seenSecond)
                {
                    // Whether one sees all that the other does is a toss-up, which would cost more to guess wrong than to count.
                    weightFirst = BitOperations.PopCount(word0 & seenSecond) + BitOperations.PopCount(word1 & seenSecond) + BitOperations.PopCount(word2 & seenSecond)
                        + BitOperations.PopCount(word3 & seenSecond) + BitOperations.PopCount(word4 & seenSecond) + BitOperations.PopCount(word5 & seenSecond);
                    weightSecond = Within(ref other, seenFirst);
                }

                float cylinders = Similarity(common, weightFirst, weightSecond);
                if (!hasFlow)
                {
                    similarities[index] = cylinders;
                    continue;
                }

                float along = Flow(flow, Vector256.LoadUnsafe(ref other, MinutiaCodes.Flow).AsByte());
                similarities[index] = ((1 - FlowWeight) * cylinders) + (FlowWeight * along);
            }
        }
    }

    /// <summary>The plain form, to check the fast forms by.</summary>
    public static float Plain(PrintFeatures first, int one, PrintFeatures second, int other)
    {
        int common = 0;
        int weightFirst = 0;
        int weightSecond = 0;
        var codeFirst = first.Codes.AsSpan(one * MinutiaCodes.Words, MinutiaCodes.Words);
        var codeSecond = second.Codes.AsSpan(other * MinutiaCodes.Words, MinutiaCodes.Words);
        ulong seen = codeFirst[MinutiaCodes.Seen] & codeSecond[MinutiaCodes.Seen];
        if (BitOperations.PopCount(seen) < LeastCommonCells)
        {
            return 0;
        }

        for (int layer = 0; layer < CylinderCodes.Layers; layer++)
        {
            common += BitOperations.PopCount(codeFirst[layer] & codeSecond[layer]);
            weightFirst += BitOperations.PopCount(codeFirst[layer] & seen);
            weightSecond += BitOperations.PopCount(codeSecond[layer] & seen);
        }

        float cylinders = Similarity(common, weightFirst, weightSecond);
        return first.Flow.HasAngles && second.Flow.HasAngles
            ? ((1 - FlowWeight) * cylinders) + (FlowWeight * PlainFlow(codeFirst, codeSecond))
            : cylinders;
    }

    private static float PlainFlow(ReadOnlySpan<ulong> codeFirst, ReadOnlySpan<ulong> codeSecond)
    {
        int count = 0;
        int sum = 0;
        var first = MemoryMarshal.AsBytes(codeFirst[MinutiaCodes.Flow..])[..FlowCodes.Samples];
        var second = MemoryMarshal.AsBytes(codeSecond[MinutiaCodes.Flow..])[..FlowCodes.Samples];
        for (int sample = 0; sample < FlowCodes.Samples; sample++)
        {
            if ((first[sample] & second[sample] & 1) != 0)
            {
                int away = (first[sample] - second[sample]) & 0xFF;
                sum += Math.Min(away, 256 - away);
                count++;
            }
        }

        return count < LeastCommonSamples ? 0 : FlowSimilarities[sum / count];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Similarity(int common, int weightFirst, int weightSecond)
    {
        unchecked
        {
            // Two cylinders without a bit differ in nothing and have nothing in common: 0 / 0, which is no similarity.
            ref float roots = ref MemoryMarshal.GetArrayDataReference(Roots);
            float sum = Unsafe.Add(ref roots, weightFirst) + Unsafe.Add(ref roots, weightSecond);
            return sum == 0 ? 0 : 1 - (Unsafe.Add(ref roots, weightFirst + weightSecond - (2 * common)) / sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Within(ref ulong a, ulong seen)
    {
        unchecked
        {
            return BitOperations.PopCount(a & seen)
                + BitOperations.PopCount(Unsafe.Add(ref a, 1) & seen)
                + BitOperations.PopCount(Unsafe.Add(ref a, 2) & seen)
                + BitOperations.PopCount(Unsafe.Add(ref a, 3) & seen)
                + BitOperations.PopCount(Unsafe.Add(ref a, 4) & seen)
                + BitOperations.PopCount(Unsafe.Add(ref a, 5) & seen);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Flow(Vector256<byte> a, Vector256<byte> b)
    {
        unchecked
        {
            var seen = Vector256.Equals(a & b & Vector256<byte>.One, Vector256<byte>.One);
            int count = BitOperations.PopCount(seen.ExtractMostSignificantBits());
            if (count < LeastCommonSamples)
            {
                return 0;
            }

            var difference = a - b;
            var away = Vector256.Min(difference, Vector256<byte>.Zero - difference) & seen;
            return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(FlowSimilarities), (int)(((ulong)(uint)Total(away) * Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Reciprocals), count)) >> ReciprocalBits));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Total(Vector256<byte> bytes)
    {
        if (Avx2.IsSupported)
        {
            var sums = Avx2.SumAbsoluteDifferences(bytes, Vector256<byte>.Zero).AsInt32();
            var half = sums.GetLower() + sums.GetUpper();
            return half.ToScalar() + half.GetElement(2);
        }

        (var low, var high) = Vector256.Widen(bytes);
        return Vector256.Sum(low + high);
    }
}
