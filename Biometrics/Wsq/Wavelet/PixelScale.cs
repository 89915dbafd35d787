using System.Numerics;
using System.Runtime.InteropServices;

namespace Biometrics.Wsq.Wavelet;

/// <summary>Between pixels and normalized samples: sample = (pixel - shift) / scale.</summary>
/// <param name="Shift">M of the frame header.</param>
/// <param name="Scale">R of the frame header.</param>
internal readonly record struct PixelScale(float Shift, float Scale)
{
    private const float White = 255;

    /// <summary>Rounds samples to pixels: floor(sample × scale + shift + ½), limited to 0 to 255.</summary>
    public void ToPixels(ReadOnlySpan<float> samples, Span<byte> pixels)
    {
        int x = 0;
        ref float source = ref MemoryMarshal.GetReference(samples);
        ref byte target = ref MemoryMarshal.GetReference(pixels);
        var scale = new Vector<float>(Scale);
        var shift = new Vector<float>(Shift);
        for (; x <= pixels.Length - Vector<byte>.Count; x = unchecked(x + Vector<byte>.Count))
        {
            Vector<uint> first = Round(Vector.LoadUnsafe(ref source, (nuint)x), scale, shift);
            Vector<uint> second = Round(Vector.LoadUnsafe(ref source, (nuint)(x + Vector<float>.Count)), scale, shift);
            Vector<uint> third = Round(Vector.LoadUnsafe(ref source, (nuint)(x + (2 * Vector<float>.Count))), scale, shift);
            Vector<uint> fourth = Round(Vector.LoadUnsafe(ref source, (nuint)(x + (3 * Vector<float>.Count))), scale, shift);
            Vector.Narrow(Vector.Narrow(first, second), Vector.Narrow(third, fourth)).StoreUnsafe(ref target, (nuint)x);
        }

        for (; x < pixels.Length; x++)
        {
            float pixel = (samples[x] * Scale) + Shift + 0.5f;

            // Damaged tables make numbers that are none: they are not greater than 0.
            pixels[x] = pixel > 0 ? (byte)Math.Min(pixel, White) : (byte)0;
        }
    }

    /// <summary>Normalizes pixels.</summary>
    public void ToSamples(ReadOnlySpan<byte> pixels, Span<float> samples)
    {
        int x = 0;
        ref byte source = ref MemoryMarshal.GetReference(pixels);
        ref float target = ref MemoryMarshal.GetReference(samples);
        float factor = 1 / Scale;
        var shift = new Vector<float>(Shift);
        for (; x <= pixels.Length - Vector<byte>.Count; x = unchecked(x + Vector<byte>.Count))
        {
            Vector.Widen(Vector.LoadUnsafe(ref source, (nuint)x), out Vector<ushort> low, out Vector<ushort> high);
            Vector.Widen(low, out Vector<uint> first, out Vector<uint> second);
            Vector.Widen(high, out Vector<uint> third, out Vector<uint> fourth);
            Normalize(first, shift, factor).StoreUnsafe(ref target, (nuint)x);
            Normalize(second, shift, factor).StoreUnsafe(ref target, (nuint)(x + Vector<float>.Count));
            Normalize(third, shift, factor).StoreUnsafe(ref target, (nuint)(x + (2 * Vector<float>.Count)));
            Normalize(fourth, shift, factor).StoreUnsafe(ref target, (nuint)(x + (3 * Vector<float>.Count)));
        }

        for (; x < pixels.Length; x++)
        {
            samples[x] = (pixels[x] - Shift) * factor;
        }
    }

    private static Vector<uint> Round(Vector<float> samples, Vector<float> scale, Vector<float> shift)
    {
        // Rounded after each of the three operations, as decoders in the field do: one rounding less would turn ten pixels of a million.
        Vector<float> pixels = (samples * scale) + shift + new Vector<float>(0.5f);
        var limited = Vector.Min(Vector.Max(pixels, Vector<float>.Zero), new Vector<float>(White));
        return Vector.AsVectorUInt32(Vector.ConvertToInt32Native(limited));
    }

    private static Vector<float> Normalize(Vector<uint> pixels, Vector<float> shift, float factor) =>
        (Vector.ConvertToSingle(Vector.AsVectorInt32(pixels)) - shift) * factor;
}
