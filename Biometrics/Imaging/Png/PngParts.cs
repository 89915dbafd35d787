using System.Buffers.Binary;

namespace Biometrics.Imaging.Png;

/// <summary>The chunks of a PNG file that matter to its picture.</summary>
/// <remarks>Source: ISO/IEC 15948, clauses 5 and 11.</remarks>
internal sealed class PngParts
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly List<(int Offset, int Length)> _data = [];

    /// <summary>IHDR.</summary>
    public required PngHeader Header { get; init; }

    /// <summary>PLTE: red, green, blue; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Palette { get; private set; }

    /// <summary>tRNS: alpha of palette entries, or the colour that is transparent; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Transparency { get; private set; }

    /// <summary>pHYs in pixels per inch; null where it is absent, not square or without a unit.</summary>
    public int? PixelsPerInch { get; private set; }

    /// <summary>The contents of the IDAT chunks, in order: offset and length in bytes.</summary>
    public IReadOnlyList<(int Offset, int Length)> Data => _data;

    /// <summary>Compressed bytes of all IDAT chunks.</summary>
    public long DataBytes => _data.Sum(static part => (long)part.Length);

    /// <summary>Walks the chunks up to IEND.</summary>
    /// <exception cref="ImageFormatException">A chunk is damaged, missing, or the header is refused.</exception>
    public static PngParts Read(ReadOnlyMemory<byte> file, ImageLimits limits)
    {
        if (!file.Span.StartsWith(Signature))
        {
            throw new ImageFormatException(0, "the PNG signature is damaged");
        }

        PngParts? parts = null;
        int at = Signature.Length;
        while (true)
        {
            var content = Chunk(file.Span, at);
            ReadOnlySpan<byte> type = file.Span.Slice(at + 4, 4);
            if (parts is null)
            {
                parts = type.SequenceEqual("IHDR"u8)
                    ? new PngParts { Header = PngHeader.Read(content, at + 8, limits) }
                    : throw new ImageFormatException(at, "the first chunk is not IHDR");
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                return parts;
            }
            else
            {
                parts.Take(type, file.Slice(at + 8, content.Length), at + 8);
            }

            at += 12 + content.Length;
        }
    }

    private void Take(ReadOnlySpan<byte> type, ReadOnlyMemory<byte> content, int offset)
    {
        switch (type)
        {
            case [(byte)'I', (byte)'D', (byte)'A', (byte)'T']:
                _data.Add((offset, content.Length));
                break;
            case [(byte)'P', (byte)'L', (byte)'T', (byte)'E']:
                Palette = content.Length is > 0 and <= 768 && content.Length % 3 == 0
                    ? content
                    : throw new ImageFormatException(offset, "PLTE does not hold 1 to 256 colours");
                break;
            case [(byte)'t', (byte)'R', (byte)'N', (byte)'S']:
                Transparency = content;
                break;
            case [(byte)'p', (byte)'H', (byte)'Y', (byte)'s'] when content.Length == 9 && content.Span[8] == 1:
                uint across = BinaryPrimitives.ReadUInt32BigEndian(content.Span);
                PixelsPerInch = across == BinaryPrimitives.ReadUInt32BigEndian(content.Span[4..]) ? PixelDensity.OfMetre(across) : null;
                break;
            case [>= (byte)'A' and <= (byte)'Z', ..]:
                throw new ImageFormatException(offset, "a chunk that no reader may skip is unknown");
            default:
                break;
        }
    }

    // The content of the chunk at an offset, whose length and check are right.
    private static ReadOnlySpan<byte> Chunk(ReadOnlySpan<byte> file, int at)
    {
        if (file.Length - at < 12)
        {
            throw new ImageFormatException(at, "the file ends without IEND");
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        if (length > file.Length - at - 12)
        {
            throw new ImageFormatException(at, "a chunk is longer than the file");
        }

        uint check = BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8 + (int)length)..]);
        return check == PngCrc.Of(file.Slice(at + 4, 4 + (int)length))
            ? file.Slice(at + 8, (int)length)
            : throw new ImageFormatException(at + 8 + (int)length, "the check of a chunk is wrong");
    }
}
