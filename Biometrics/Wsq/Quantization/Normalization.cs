using System.Numerics;
using Biometrics.Wsq.Bitstream;

namespace Biometrics.Wsq.Quantization;

/// <summary>Shift and scale that bring pixels to about -128 to 128 around 0.</summary>
/// <remarks>Source: WSQ specification 3.1, part 3: M is the mean, R the greater distance from it to the least and the greatest pixel, over 128.</remarks>
internal static class Normalization
{
    private const double Range = 128;

    /// <summary>Measures an image; the numbers are rounded as the frame header holds them.</summary>
    public static (ScaledNumber Shift, ScaledNumber Scale) Of(ReadOnlySpan<byte> pixels)
    {
        (byte least, byte most, long sum) = Measure(pixels);
        double mean = (double)sum / pixels.Length;
        double scale = Math.Max(mean - least, most - mean) / Range;

        // A picture of one grey has no range; any scale puts it back.
        return (ScaledNumber.Of(mean, ushort.MaxValue), ScaledNumber.Of(scale > 0 ? scale : 1, ushort.MaxValue));
    }

    private static (byte Least, byte Most, long Sum) Measure(ReadOnlySpan<byte> pixels)
    {
        var least = new Vector<byte>(byte.MaxValue);
        Vector<byte> most = Vector<byte>.Zero;
        long sum = 0;
        int x = 0;
        while (x <= pixels.Length - Vector<byte>.Count)
        {
            // 128 rounds of two bytes each fit into 16 bits.
            Vector<ushort> sums = Vector<ushort>.Zero;
            for (int round = 0; round < 128 && x <= pixels.Length - Vector<byte>.Count; round++, x += Vector<byte>.Count)
            {
                var values = new Vector<byte>(pixels[x..]);
                least = Vector.Min(least, values);
                most = Vector.Max(most, values);
                Vector.Widen(values, out Vector<ushort> low, out Vector<ushort> high);
                sums += low + high;
            }

            Vector.Widen(sums, out Vector<uint> first, out Vector<uint> second);
            sum += Vector.Sum(first + second);
        }

        (byte leastRest, byte mostRest) = (byte.MaxValue, byte.MinValue);
        for (; x < pixels.Length; x++)
        {
            (leastRest, mostRest, sum) = (Math.Min(leastRest, pixels[x]), Math.Max(mostRest, pixels[x]), sum + pixels[x]);
        }

        for (int lane = 0; lane < Vector<byte>.Count; lane++)
        {
            (leastRest, mostRest) = (Math.Min(leastRest, least[lane]), Math.Max(mostRest, most[lane]));
        }

        return (leastRest, mostRest, sum);
    }
}
