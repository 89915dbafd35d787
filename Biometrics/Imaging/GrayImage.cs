namespace Biometrics.Imaging;

/// <summary>An 8-bit grey image: 0 is black, 255 white; rows from top to bottom without padding.</summary>
public sealed class GrayImage
{
    /// <summary>Puts an image around its pixels, which are not copied.</summary>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <param name="pixelsPerInch">Resolution in pixels per inch; 500 for most fingerprints; null when not known.</param>
    /// <param name="pixels">The pixels, width × height of them.</param>
    /// <exception cref="ArgumentException">The number of pixels is not width × height.</exception>
    public GrayImage(int width, int height, int? pixelsPerInch, ReadOnlyMemory<byte> pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (pixelsPerInch <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(pixelsPerInch), "A resolution is positive or null.");
        }

        if ((long)width * height != pixels.Length)
        {
            throw new ArgumentException("An image holds width times height pixels.", nameof(pixels));
        }

        Width = width;
        Height = height;
        PixelsPerInch = pixelsPerInch;
        Pixels = pixels;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Resolution in pixels per inch; null when the file did not say.</summary>
    public int? PixelsPerInch { get; }

    /// <summary>The pixels, row by row.</summary>
    public ReadOnlyMemory<byte> Pixels { get; }

    /// <summary>One row of pixels.</summary>
    /// <param name="y">The row, from 0 at the top.</param>
    public ReadOnlySpan<byte> Row(int y) => Pixels.Span.Slice(y * Width, Width);
}
