using Biometrics.Imaging.Bmp;
using Biometrics.Imaging.Pgm;
using Biometrics.Imaging.Png;
using Biometrics.Wsq;

namespace Biometrics.Imaging;

/// <summary>Image files of every kind that can be read, known by their first bytes.</summary>
public static class ImageFile
{
    /// <summary>Reads an image as 8-bit grey: PNG, WSQ, PGM or BMP.</summary>
    /// <remarks>Colour becomes its luma (ITU-R BT.601), what is transparent shows white, 16 bits are rounded to 8.</remarks>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">How large the image may be; null takes the default.</param>
    /// <returns>The image, with its resolution where the file tells it.</returns>
    /// <exception cref="ImageFormatException">The bytes are of no such format, are damaged, or the image is beyond the limits.</exception>
    public static GrayImage Read(ReadOnlyMemory<byte> file, ImageLimits? limits = null)
    {
        limits ??= ImageLimits.Default;
        return Recognize(file.Span) switch
        {
            ImageFormat.Png => PngReader.Read(file, limits),
            ImageFormat.Bmp => BmpReader.Read(file.Span, limits),
            ImageFormat.Pgm => PgmReader.Read(file.Span, limits),
            ImageFormat.Wsq => WsqDecoder.Decode(file.Span, limits),
            ImageFormat.Jpeg => throw new ImageFormatException(0, "this is JPEG, whose header can be read but not its picture; convert it to PNG first"),
            ImageFormat.Jpeg2000 => throw new ImageFormatException(0, "this is JPEG 2000, whose header can be read but not its picture; convert it to PNG first"),
            _ => throw new ImageFormatException(0, "the first bytes are of no known image format (PNG, WSQ, PGM, BMP)"),
        };
    }

    /// <summary>The format by the first bytes; null when it is none that is known.</summary>
    /// <param name="file">The file, or its first twelve bytes.</param>
    public static ImageFormat? Recognize(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => ImageFormat.Png,
        [0xFF, 0xA0, 0xFF, ..] => ImageFormat.Wsq,
        [0xFF, 0xD8, 0xFF, ..] => ImageFormat.Jpeg,
        [0xFF, 0x4F, 0xFF, 0x51, ..] or [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, ..] => ImageFormat.Jpeg2000,
        [(byte)'P', (byte)'2' or (byte)'5', 0x20 or (>= 0x09 and <= 0x0D) or 0x23, ..] => ImageFormat.Pgm,
        [(byte)'B', (byte)'M', ..] => ImageFormat.Bmp,
        _ => null,
    };
}
