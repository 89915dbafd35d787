using System.Buffers.Binary;
using System.Numerics;

namespace Biometrics.Imaging.Bmp;

/// <summary>Reads Windows bitmaps without compression as 8-bit grey.</summary>
internal static class BmpReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="ImageFormatException">The file is damaged, compressed or beyond the limits.</exception>
    public static GrayImage Read(ReadOnlySpan<byte> file, ImageLimits limits)
    {
        var header = BmpHeader.Read(file, limits);
        byte[] palette = Palette(file, header);
        byte[] pixels = new byte[header.Width * header.Height];
        for (int row = 0; row < header.Height; row++)
        {
            int y = header.IsTopDown ? row : header.Height - 1 - row;
            ReadOnlySpan<byte> line = file.Slice(header.PixelsAt + (row * header.RowBytes), header.RowBytes);
            ToGray(header, palette, line, pixels.AsSpan(y * header.Width, header.Width));
        }

        return new GrayImage(header.Width, header.Height, header.PixelsPerInch, pixels);
    }

    // The grey of every index; indices beyond the palette show black.
    private static byte[] Palette(ReadOnlySpan<byte> file, BmpHeader header)
    {
        byte[] palette = new byte[256];
        for (int entry = 0; entry < Math.Min(256, header.PaletteEntries); entry++)
        {
            ReadOnlySpan<byte> color = file.Slice(header.PaletteAt + (entry * header.PaletteEntryBytes), 3);
            palette[entry] = Luma.Of(color[2], color[1], color[0], 255);
        }

        return palette;
    }

    private static void ToGray(BmpHeader header, byte[] palette, ReadOnlySpan<byte> line, Span<byte> gray)
    {
        switch (header.BitsPerPixel)
        {
            case 24:
                FromTriples(line, gray);
                break;
            case 16 or 32:
                FromFields(header, line, gray);
                break;
            default:
                FromIndices(header.BitsPerPixel, palette, line, gray);
                break;
        }
    }

    private static void FromIndices(int depth, byte[] palette, ReadOnlySpan<byte> line, Span<byte> gray)
    {
        int mask = (1 << depth) - 1;
        for (int x = 0; x < gray.Length; x++)
        {
            long bit = (long)x * depth;
            gray[x] = palette[(line[(int)(bit >> 3)] >> (8 - depth - (int)(bit & 7))) & mask];
        }
    }

    private static void FromTriples(ReadOnlySpan<byte> line, Span<byte> gray)
    {
        for (int x = 0; x < gray.Length; x++)
        {
            gray[x] = Luma.Of(line[(x * 3) + 2], line[(x * 3) + 1], line[x * 3], 255);
        }
    }

    private static void FromFields(BmpHeader header, ReadOnlySpan<byte> line, Span<byte> gray)
    {
        (uint red, uint green, uint blue) = header.Masks;
        for (int x = 0; x < gray.Length; x++)
        {
            uint pixel = header.BitsPerPixel == 16
                ? BinaryPrimitives.ReadUInt16LittleEndian(line[(x * 2)..])
                : BinaryPrimitives.ReadUInt32LittleEndian(line[(x * 4)..]);
            gray[x] = Luma.Of(Field(pixel, red), Field(pixel, green), Field(pixel, blue), 255);
        }
    }

    // The bits of a mask, stretched to 0 to 255.
    private static int Field(uint pixel, uint mask)
    {
        if (mask == 0)
        {
            return 0;
        }

        int shift = BitOperations.TrailingZeroCount(mask);
        return (int)((((ulong)(pixel & mask) >> shift) * 255) / (mask >> shift));
    }
}
