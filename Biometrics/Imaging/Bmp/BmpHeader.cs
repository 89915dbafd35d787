using System.Buffers.Binary;

namespace Biometrics.Imaging.Bmp;

/// <summary>The headers of a Windows bitmap: where its pixels and palette stand and how they are packed.</summary>
/// <remarks>Source: Windows GDI, BITMAPFILEHEADER, BITMAPCOREHEADER, BITMAPINFOHEADER to BITMAPV5HEADER; little-endian.</remarks>
internal sealed record BmpHeader
{
    private const int FileHeaderBytes = 14;

    private const int CoreHeaderBytes = 12;

    private const int InfoHeaderBytes = 40;

    private const int Rgb = 0;

    private const int BitFields = 3;

    private const int AlphaBitFields = 6;

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Whether the first row stands at the top; bitmaps usually begin at the bottom.</summary>
    public required bool IsTopDown { get; init; }

    /// <summary>Bits a pixel: 1, 4, 8, 16, 24 or 32.</summary>
    public required int BitsPerPixel { get; init; }

    /// <summary>Offset of the first row in the file.</summary>
    public required int PixelsAt { get; init; }

    /// <summary>Offset of the palette in the file.</summary>
    public required int PaletteAt { get; init; }

    /// <summary>Bytes of a palette entry: 3 in the oldest files, else 4.</summary>
    public required int PaletteEntryBytes { get; init; }

    /// <summary>Colours of the palette; 0 above 8 bits a pixel.</summary>
    public required int PaletteEntries { get; init; }

    /// <summary>Which bits of a pixel of 16 or 32 bits are red, green and blue.</summary>
    public required (uint Red, uint Green, uint Blue) Masks { get; init; }

    /// <summary>Resolution; null where it is not told.</summary>
    public required int? PixelsPerInch { get; init; }

    /// <summary>Bytes of a row: rows are padded to four bytes.</summary>
    public int RowBytes => (int)((((long)Width * BitsPerPixel) + 31) / 32 * 4);

    /// <summary>Reads the headers.</summary>
    /// <exception cref="ImageFormatException">They are damaged, of a kind that is not read, or beyond the limits.</exception>
    public static BmpHeader Read(ReadOnlySpan<byte> file, ImageLimits limits)
    {
        int infoBytes = file.Length < FileHeaderBytes + 4 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(file[FileHeaderBytes..]);
        if (infoBytes is not (CoreHeaderBytes or (>= InfoHeaderBytes and <= 1024)) || file.Length - FileHeaderBytes < infoBytes)
        {
            throw new ImageFormatException(Math.Min(FileHeaderBytes, file.Length), "the bitmap header has an unknown length or is cut off");
        }

        BmpHeader header = infoBytes == CoreHeaderBytes ? Core(file) : Info(file, infoBytes);
        limits.Check(header.Width, header.Height, FileHeaderBytes + 4);
        header.CheckPlaces(file.Length);
        return header;
    }

    private static BmpHeader Core(ReadOnlySpan<byte> file)
    {
        int bits = Bits(BinaryPrimitives.ReadUInt16LittleEndian(file[24..]), offset: 24);
        return new BmpHeader
        {
            Width = BinaryPrimitives.ReadUInt16LittleEndian(file[18..]),
            Height = BinaryPrimitives.ReadUInt16LittleEndian(file[20..]),
            IsTopDown = false,
            BitsPerPixel = bits,
            PixelsAt = PixelOffset(file),
            PaletteAt = FileHeaderBytes + CoreHeaderBytes,
            PaletteEntryBytes = 3,
            PaletteEntries = bits <= 8 ? 1 << bits : 0,
            Masks = DefaultMasks(bits),
            PixelsPerInch = null,
        };
    }

    private static BmpHeader Info(ReadOnlySpan<byte> file, int infoBytes)
    {
        int bits = Bits(BinaryPrimitives.ReadUInt16LittleEndian(file[28..]), offset: 28);
        uint compression = BinaryPrimitives.ReadUInt32LittleEndian(file[30..]);
        bool hasMasks = compression is BitFields or AlphaBitFields && bits is 16 or 32;
        if (compression != Rgb && !hasMasks)
        {
            throw new ImageFormatException(30, "compressed bitmaps are not read; save it without compression or as PNG");
        }

        // In the shortest header the masks follow it; in longer ones they stand at the same place inside.
        int maskBytes = hasMasks && infoBytes == InfoHeaderBytes ? 12 : 0;
        int height = BinaryPrimitives.ReadInt32LittleEndian(file[22..]);
        uint used = BinaryPrimitives.ReadUInt32LittleEndian(file[46..]);
        return new BmpHeader
        {
            Width = BinaryPrimitives.ReadInt32LittleEndian(file[18..]),
            Height = height == int.MinValue ? 0 : Math.Abs(height),
            IsTopDown = height < 0,
            BitsPerPixel = bits,
            PixelsAt = PixelOffset(file),
            PaletteAt = FileHeaderBytes + infoBytes + maskBytes,
            PaletteEntryBytes = 4,
            PaletteEntries = bits > 8 ? 0 : used is 0 or > 256 ? 1 << bits : (int)used,
            Masks = hasMasks ? ReadMasks(file) : DefaultMasks(bits),
            PixelsPerInch = PixelDensity.OfMetre(BinaryPrimitives.ReadInt32LittleEndian(file[38..])),
        };
    }

    private static int Bits(int bits, int offset) =>
        bits is 1 or 4 or 8 or 16 or 24 or 32 ? bits : throw new ImageFormatException(offset, "a bitmap has 1, 4, 8, 16, 24 or 32 bits a pixel");

    private static int PixelOffset(ReadOnlySpan<byte> file)
    {
        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(file[10..]);
        return offset <= file.Length ? (int)offset : throw new ImageFormatException(10, "the pixels begin behind the end of the file");
    }

    private static (uint Red, uint Green, uint Blue) ReadMasks(ReadOnlySpan<byte> file)
    {
        const int MasksAt = FileHeaderBytes + InfoHeaderBytes;
        if (file.Length < MasksAt + 12)
        {
            throw new ImageFormatException(file.Length, "the file ends in its colour masks");
        }

        return (
            BinaryPrimitives.ReadUInt32LittleEndian(file[MasksAt..]),
            BinaryPrimitives.ReadUInt32LittleEndian(file[(MasksAt + 4)..]),
            BinaryPrimitives.ReadUInt32LittleEndian(file[(MasksAt + 8)..]));
    }

    private static (uint Red, uint Green, uint Blue) DefaultMasks(int bits) => bits == 16 ? (0x7C00u, 0x3E0u, 0x1Fu) : (0xFF0000u, 0xFF00u, 0xFFu);

    private void CheckPlaces(int fileBytes)
    {
        if (PaletteAt + (PaletteEntries * PaletteEntryBytes) > fileBytes)
        {
            throw new ImageFormatException(fileBytes, "the file ends in its palette");
        }

        if ((long)RowBytes * Height > fileBytes - PixelsAt)
        {
            throw new ImageFormatException(fileBytes, "the file ends before its last row");
        }
    }
}
