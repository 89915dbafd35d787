using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Biometrics.Wsq.Wavelet;

/// <summary>
/// Both outputs of one step of a 9/7 bank at once. Splitting and joining, rows and columns are all this one sum over nine streams that are read at unit
/// stride; only what the streams are and which taps belong to them differs:
/// first = A0·f2 + A1·(g1 + g2) + A2·(f1 + f3) + A3·(g0 + g3) + A4·(f0 + f4), second = B0·g2 + B1·(f2 + f3) + B2·(g1 + g3) + B3·(f1 + f4),
/// with f the five and g the four.
/// </summary>
/// <remarks>
/// The terms are added one by one in the order in which decoders in the field join, low half before high half, from left to right. Sums of equal taps
/// first, or fused multiplication, would be as exact and turn seven more pixels of a million against theirs.
/// </remarks>
internal sealed class PairFilter
{
    private readonly float[] _a;

    private readonly float[] _b;

    private PairFilter(float[] a, float[] b)
    {
        _a = a;
        _b = b;
    }

    /// <summary>Splits: the five are even samples from left to right, the four odd ones; first is the low half, second the high half.</summary>
    public static PairFilter Splitting(FilterBank bank) => new(Padded(bank.Low, 5), Padded(bank.High, 4));

    /// <summary>Joins: the five are high samples from right to left, the four low ones; first is the odd places, second the even ones.</summary>
    public static PairFilter Joining(FilterBank bank)
    {
        float[] low = Padded(bank.SynthesisLow, 4);
        float[] high = Padded(bank.SynthesisHigh, 5);
        return new PairFilter([high[0], low[1], high[2], low[3], high[4]], [low[0], high[1], low[2], high[3]]);
    }

    /// <summary>Filters. Whole vectors are written: up to a vector less one element of what lies behind an output is overwritten, and as much read behind each stream.</summary>
    /// <param name="source">Holds all nine streams.</param>
    /// <param name="at">Where they begin.</param>
    /// <param name="first">The first output.</param>
    /// <param name="second">The second output.</param>
    /// <param name="count">Outputs of each.</param>
    public void Run(ReadOnlySpan<float> source, in NineOffsets at, Span<float> first, Span<float> second, int count)
    {
        ref float start = ref MemoryMarshal.GetReference(source);
        ref float f0 = ref Unsafe.Add(ref start, at.Five0);
        ref float f1 = ref Unsafe.Add(ref start, at.Five1);
        ref float f2 = ref Unsafe.Add(ref start, at.Five2);
        ref float f3 = ref Unsafe.Add(ref start, at.Five3);
        ref float f4 = ref Unsafe.Add(ref start, at.Five4);
        ref float g0 = ref Unsafe.Add(ref start, at.Four0);
        ref float g1 = ref Unsafe.Add(ref start, at.Four1);
        ref float g2 = ref Unsafe.Add(ref start, at.Four2);
        ref float g3 = ref Unsafe.Add(ref start, at.Four3);
        ref float firstOut = ref MemoryMarshal.GetReference(first);
        ref float secondOut = ref MemoryMarshal.GetReference(second);
        Vector<float> a0 = new(_a[0]), a1 = new(_a[1]), a2 = new(_a[2]), a3 = new(_a[3]), a4 = new(_a[4]);
        Vector<float> b0 = new(_b[0]), b1 = new(_b[1]), b2 = new(_b[2]), b3 = new(_b[3]);
        nuint end = (nuint)count;
        for (nuint x = 0; x < end; x = unchecked(x + (nuint)Vector<float>.Count))
        {
            var left = Vector.LoadUnsafe(ref f1, x);
            var middle = Vector.LoadUnsafe(ref f2, x);
            var right = Vector.LoadUnsafe(ref f3, x);
            var farRight = Vector.LoadUnsafe(ref f4, x);
            var inner = Vector.LoadUnsafe(ref g1, x);
            var own = Vector.LoadUnsafe(ref g2, x);
            var outer = Vector.LoadUnsafe(ref g3, x);
            var behind = Vector.LoadUnsafe(ref g0, x);
            var farLeft = Vector.LoadUnsafe(ref f0, x);
            Vector<float> sum = (outer * a3) + (own * a1) + (inner * a1) + (behind * a3)
                + (farRight * a4) + (right * a2) + (middle * a0) + (left * a2) + (farLeft * a4);
            sum.StoreUnsafe(ref firstOut, x);
            sum = (outer * b2) + (own * b0) + (inner * b2) + (farRight * b3) + (right * b1) + (middle * b1) + (left * b3);
            sum.StoreUnsafe(ref secondOut, x);
        }
    }

    private static float[] Padded(float[] taps, int length) => [.. taps, .. new float[length - taps.Length]];
}
