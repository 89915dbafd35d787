using System.Buffers.Binary;

namespace Biometrics.Imaging.Pgm;

/// <summary>Reads portable grey maps, text (P2) and binary (P5), of up to 16 bits.</summary>
/// <remarks>Source: Netpbm, pgm(5). The format carries no resolution.</remarks>
internal static class PgmReader
{
    private const int MostValue = 65_535;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ImageFormatException">The file is damaged or beyond the limits.</exception>
    public static GrayImage Read(ReadOnlySpan<byte> file, ImageLimits limits)
    {
        var text = new PgmText(file, 2);
        int width = text.NextNumber();
        int height = text.NextNumber();
        limits.Check(width, height, 2);
        int most = text.NextNumber();
        if (most is 0 or > MostValue)
        {
            throw new ImageFormatException(text.Offset, "the greatest value is not 1 to 65535");
        }

        byte[] pixels = file[1] == (byte)'2' ? FromText(ref text, width * height, most) : FromBytes(file, text.Offset + 1, width * height, most);
        return new GrayImage(width, height, null, pixels);
    }

    private static byte[] FromText(ref PgmText text, int count, int most)
    {
        if (text.Left < count)
        {
            throw new ImageFormatException(text.Offset, "the file ends before its last pixel");
        }

        byte[] pixels = new byte[count];
        for (int index = 0; index < count; index++)
        {
            pixels[index] = Scale(text.NextNumber(), most);
        }

        return pixels;
    }

    // One white byte stands between the greatest value and the pixels.
    private static byte[] FromBytes(ReadOnlySpan<byte> file, int offset, int count, int most)
    {
        int bytesPerPixel = most > 255 ? 2 : 1;
        if ((long)count * bytesPerPixel > file.Length - offset)
        {
            throw new ImageFormatException(file.Length, "the file ends before its last pixel");
        }

        ReadOnlySpan<byte> raster = file[offset..];
        byte[] pixels = new byte[count];
        for (int index = 0; index < count; index++)
        {
            int value = bytesPerPixel == 1 ? raster[index] : BinaryPrimitives.ReadUInt16BigEndian(raster[(index * 2)..]);
            pixels[index] = Scale(value, most);
        }

        return pixels;
    }

    // Values above the greatest are white: other readers forgive them, too.
    private static byte Scale(int value, int most) => most == 255 ? (byte)Math.Min(value, 255) : (byte)(((Math.Min(value, most) * 255) + (most / 2)) / most);
}
