using Biometrics.Imaging;

namespace Gateway.Pdf.Pictures;

/// <summary>A picture of 8 bits a sample, grey or colour.</summary>
/// <remarks>Source: ISO 32000-1, 8.9 (images), 7.4.4 (Flate), 7.4.8 (DCT).</remarks>
internal sealed class PdfPicture
{
    private static readonly ImageLimits Limits = new() { Pixels = 16L * 1024 * 1024 };

    private PdfPicture(int widthPixels, int heightPixels, int samples, ReadOnlyMemory<byte> bytes, bool isJpeg) =>
        (WidthPixels, HeightPixels, Samples, Bytes, IsJpeg) = (widthPixels, heightPixels, samples, bytes, isJpeg);

    /// <summary>Width in pixels.</summary>
    public int WidthPixels { get; }

    /// <summary>Height in pixels.</summary>
    public int HeightPixels { get; }

    /// <summary>Samples a pixel: 1 grey, 3 red, green, blue.</summary>
    public int Samples { get; }

    /// <summary>The samples row by row, or the JPEG file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether the bytes are a JPEG file, which a viewer decodes.</summary>
    public bool IsJpeg { get; }

    /// <summary>A picture from grey samples, 0 black.</summary>
    /// <param name="widthPixels">Width.</param>
    /// <param name="heightPixels">Height.</param>
    /// <param name="samples">Width × height samples.</param>
    /// <exception cref="ArgumentException">There are not as many samples.</exception>
    public static PdfPicture FromGray(int widthPixels, int heightPixels, ReadOnlyMemory<byte> samples) => FromSamples(widthPixels, heightPixels, 1, samples);

    /// <summary>A picture from samples of red, green and blue.</summary>
    /// <param name="widthPixels">Width.</param>
    /// <param name="heightPixels">Height.</param>
    /// <param name="samples">Three times width × height samples.</param>
    /// <exception cref="ArgumentException">There are not as many samples.</exception>
    public static PdfPicture FromRgb(int widthPixels, int heightPixels, ReadOnlyMemory<byte> samples) => FromSamples(widthPixels, heightPixels, 3, samples);

    /// <summary>A picture from a file: JPEG is handed on without its comments and camera data, PNG, WSQ, BMP and PGM are decoded to grey.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The picture; null where it is damaged, too large, or of another kind (JPEG 2000, JPEG in four colours): tell in words what it is.</returns>
    public static PdfPicture? FromFile(ReadOnlyMemory<byte> file)
    {
        if (ImageFile.Recognize(file.Span) == ImageFormat.Jpeg)
        {
            return FromJpeg(file.Span);
        }

        try
        {
            GrayImage image = ImageFile.Read(file, Limits);
            return FromGray(image.Width, image.Height, image.Pixels);
        }
        catch (ImageFormatException)
        {
            return null;
        }
    }

    private static PdfPicture? FromJpeg(ReadOnlySpan<byte> file) =>
        ImageDescription.Read(file) is { BitsPerSample: 8, Samples: 1 or 3 } found && JpegFile.WithoutRemarks(file) is { } bytes
            ? new(found.Header.WidthPixels, found.Header.HeightPixels, found.Samples.Value, bytes, isJpeg: true)
            : null;

    private static PdfPicture FromSamples(int width, int height, int samples, ReadOnlyMemory<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        return (long)width * height * samples == bytes.Length
            ? new(width, height, samples, bytes, isJpeg: false)
            : throw new ArgumentException("A picture holds width times height pixels.", nameof(bytes));
    }
}
