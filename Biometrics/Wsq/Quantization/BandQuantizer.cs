using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Biometrics.Wsq.Huffman;
using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq.Quantization;

/// <summary>Turns the coefficients of bands into indices of bins, and those at once into runs and values.</summary>
/// <remarks>
/// Source: WSQ specification 3.1, part 1, annex A: 0 inside ± Z/2; outside floor((|a| - Z/2) / Q) + 1 with the sign of a.
/// Most coefficients are 0: eight at a time are compared, and only those outside the zero bin are looked at one by one.
/// </remarks>
internal static class BandQuantizer
{
    /// <summary>Greatest magnitude of an index; far beyond what 8-bit pictures give at sensible rates.</summary>
    private const float MostIndex = short.MaxValue;

    /// <summary>Quantizes a band.</summary>
    /// <param name="table">The bin widths.</param>
    /// <param name="band">Which band.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="planes">The coefficients.</param>
    /// <param name="tokens">Takes the indices in order.</param>
    public static void Run(QuantizationTable table, int band, Subband place, CoefficientPlanes planes, CoefficientTokens tokens)
    {
        float halfZero = (float)(table.ZeroWidths[band] / 2);
        float perBin = (float)(1 / table.Widths[band]);
        float[] plane = planes.Quarters(place.Depth);
        Region region = place.Region;
        for (int y = region.Y; y < region.Y + region.Height; y++)
        {
            RunRow(plane.AsSpan((y * planes.Stride) + region.X), region.Width, halfZero, perBin, tokens);
        }
    }

    private static void RunRow(ReadOnlySpan<float> row, int width, float halfZero, float perBin, CoefficientTokens tokens)
    {
        ref float source = ref MemoryMarshal.GetReference(row);
        Span<int> indices = stackalloc int[Vector256<int>.Count];
        var edge = Vector256.Create(halfZero);
        var factor = Vector256.Create(perBin);
        int start = tokens.Advance(width);
        for (int x = 0; x < width; x = unchecked(x + Vector256<float>.Count))
        {
            // The last vector reads beyond the row: those lanes are cut off.
            var values = Vector256.LoadUnsafe(ref source, (nuint)x);
            Vector256<float> beyond = Vector256.Abs(values) - edge;
            uint lanes = Vector256.GreaterThan(beyond, Vector256<float>.Zero).ExtractMostSignificantBits();
            int left = unchecked(width - x);
            lanes &= left >= Vector256<float>.Count ? uint.MaxValue : (1u << left) - 1;
            if (lanes == 0)
            {
                continue;
            }

            var bins = Vector256.Min((beyond * factor) + Vector256<float>.One, Vector256.Create(MostIndex));
            var magnitudes = Vector256.ConvertToInt32Native(bins);
            var sign = Vector256.ShiftRightArithmetic(values.AsInt32(), 31);
            ((magnitudes ^ sign) - sign).CopyTo(indices);
            for (; lanes != 0; lanes &= unchecked(lanes - 1))
            {
                int lane = BitOperations.TrailingZeroCount(lanes);
                tokens.Add(unchecked(start + x + lane), indices[lane]);
            }
        }
    }
}
