using System.Buffers.Binary;

namespace Biometrics.Imaging.Png;

/// <summary>What IHDR says: size, bits a sample, colour type, interlace.</summary>
/// <remarks>Source: ISO/IEC 15948, 11.2.2.</remarks>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, PngColor Color, bool IsInterlaced)
{
    /// <summary>Samples a pixel.</summary>
    public int Samples => Color switch
    {
        PngColor.Gray or PngColor.Palette => 1,
        PngColor.GrayAlpha => 2,
        PngColor.Rgb => 3,
        _ => 4,
    };

    /// <summary>Bits a pixel, 1 to 64.</summary>
    public int BitsPerPixel => Samples * BitDepth;

    /// <summary>Bytes from a byte to the one that filters take for its left neighbour.</summary>
    public int FilterStride => Math.Max(1, BitsPerPixel / 8);

    /// <summary>Bytes of a row of so many pixels, without its filter byte.</summary>
    public int RowBytes(int pixels) => (int)((((long)pixels * BitsPerPixel) + 7) / 8);

    /// <summary>Reads the content of IHDR.</summary>
    /// <param name="chunk">The content of the first chunk.</param>
    /// <param name="offset">Where it stands in the file.</param>
    /// <param name="limits">How large the image may be.</param>
    /// <exception cref="ImageFormatException">The header breaks the standard or the limits.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> chunk, long offset, ImageLimits limits)
    {
        if (chunk.Length != 13)
        {
            throw new ImageFormatException(offset, "IHDR is not 13 bytes long");
        }

        uint width = BinaryPrimitives.ReadUInt32BigEndian(chunk);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
        limits.Check(width, height, offset);
        if (!IsAllowed(chunk[8], (PngColor)chunk[9]))
        {
            throw new ImageFormatException(offset + 8, "this bit depth does not exist with this colour type");
        }

        if (chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
        {
            throw new ImageFormatException(offset + 10, "compression, filter or interlace method is unknown");
        }

        return new PngHeader((int)width, (int)height, chunk[8], (PngColor)chunk[9], chunk[12] == 1);
    }

    private static bool IsAllowed(int depth, PngColor color) => color switch
    {
        PngColor.Gray => depth is 1 or 2 or 4 or 8 or 16,
        PngColor.Palette => depth is 1 or 2 or 4 or 8,
        PngColor.Rgb or PngColor.GrayAlpha or PngColor.RgbAlpha => depth is 8 or 16,
        _ => false,
    };
}
