using Biometrics.Fingerprints.Synthesis;
using Biometrics.Wsq;

namespace Biometrics.Tests.Wsq;

/// <summary>Pictures and streams that several fixtures use.</summary>
internal static class WsqSamples
{
    private static readonly Lazy<GrayImage> Drawn = new(() => SyntheticFinger.Of(11).Impression(0).Image);

    private static readonly Lazy<byte[]> Encoded = new(() => WsqEncoder.Encode(Cut(Print, 120, 96)));

    /// <summary>A drawn print of 400 × 500 pixels.</summary>
    public static GrayImage Print => Drawn.Value;

    /// <summary>A small stream of 120 × 96 pixels.</summary>
    public static byte[] Stream => [.. Encoded.Value];

    /// <summary>The middle of a picture.</summary>
    public static GrayImage Cut(GrayImage image, int width, int height)
    {
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            image.Row(((image.Height - height) / 2) + y).Slice((image.Width - width) / 2, width).CopyTo(pixels.AsSpan(y * width));
        }

        return new GrayImage(width, height, image.PixelsPerInch, pixels);
    }

    /// <summary>How far two pictures are apart.</summary>
    public static (int Differing, int Worst, double Psnr) Compare(GrayImage one, GrayImage other)
    {
        (int differing, int worst, double squares) = (0, 0, 0);
        for (int index = 0; index < one.Pixels.Length; index++)
        {
            int difference = Math.Abs(one.Pixels.Span[index] - other.Pixels.Span[index]);
            differing += difference == 0 ? 0 : 1;
            worst = Math.Max(worst, difference);
            squares += difference * difference;
        }

        return (differing, worst, 10 * Math.Log10(255d * 255 * one.Pixels.Length / squares));
    }

    /// <summary>The segments of a stream in their order, SOI and EOI left out; entropy-coded data belong to their SOB.</summary>
    public static List<byte[]> Segments(byte[] stream)
    {
        List<byte[]> segments = [];
        int at = 2;
        while (stream[at + 1] != 0xA1)
        {
            int end = at + 2 + ((stream[at + 2] << 8) | stream[at + 3]);
            while (stream[at + 1] == 0xA3 && !(stream[end] == 0xFF && stream[end + 1] is >= 0xA0 and <= 0xAF))
            {
                end++;
            }

            segments.Add(stream[at..end]);
            at = end;
        }

        return segments;
    }

    /// <summary>A stream of segments.</summary>
    public static byte[] Join(IEnumerable<byte[]> segments) => [0xFF, 0xA0, .. segments.SelectMany(segment => segment), 0xFF, 0xA1];
}
