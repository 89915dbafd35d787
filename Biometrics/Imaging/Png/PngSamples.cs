using System.Buffers.Binary;

namespace Biometrics.Imaging.Png;

/// <summary>Turns restored rows of any colour type and depth into 8-bit grey.</summary>
internal sealed class PngSamples
{
    private const int White = 255;

    private readonly PngHeader _header;

    // Grey of a sample value of up to 8 bits, for grey and palette images.
    private readonly byte[] _table = new byte[256];

    // The colour that stands for nothing, in sample values; -1 where there is none.
    private readonly int[] _key = [-1, -1, -1];

    /// <summary>Prepares the tables of an image.</summary>
    /// <exception cref="ImageFormatException">A palette image has no palette.</exception>
    public PngSamples(PngParts parts)
    {
        _header = parts.Header;
        if (_header.Color == PngColor.Palette)
        {
            FillPalette(parts);
            return;
        }

        ReadKey(parts.Transparency.Span);
        FillGray();
    }

    /// <summary>Converts one row.</summary>
    /// <param name="row">Its restored bytes.</param>
    /// <param name="gray">Where its pixels go.</param>
    public void ToGray(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        switch (_header)
        {
            case { Samples: 1, BitDepth: 8 }:
                Lookup(row, gray);
                break;
            case { Samples: 1, BitDepth: < 8 }:
                Unpack(row, gray);
                break;
            default:
                Mix(row, gray);
                break;
        }
    }

    private void Lookup(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        for (int x = 0; x < gray.Length; x++)
        {
            gray[x] = _table[row[x]];
        }
    }

    // Samples of 1, 2 or 4 bits, the first in the highest bits.
    private void Unpack(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        int depth = _header.BitDepth;
        int mask = (1 << depth) - 1;
        for (int x = 0; x < gray.Length; x++)
        {
            int bit = x * depth;
            gray[x] = _table[(row[bit >> 3] >> (8 - depth - (bit & 7))) & mask];
        }
    }

    private void Mix(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        bool isWide = _header.BitDepth == 16;
        bool isColor = _header.Color is PngColor.Rgb or PngColor.RgbAlpha;
        bool hasAlpha = _header.Color is PngColor.GrayAlpha or PngColor.RgbAlpha;
        int most = isWide ? 65_535 : 255;
        for (int x = 0; x < gray.Length; x++)
        {
            int first = x * _header.Samples;
            int red = Sample(row, first, isWide);
            int green = isColor ? Sample(row, first + 1, isWide) : red;
            int blue = isColor ? Sample(row, first + 2, isWide) : red;
            int alpha = hasAlpha ? Sample(row, first + _header.Samples - 1, isWide) : most;
            bool isKey = red == _key[0] && (!isColor || (green == _key[1] && blue == _key[2]));
            gray[x] = OnPaper(Luma.Of(red, green, blue, most), isKey ? 0 : alpha, most);
        }
    }

    private static int Sample(ReadOnlySpan<byte> row, int index, bool isWide) =>
        isWide ? BinaryPrimitives.ReadUInt16BigEndian(row[(index * 2)..]) : row[index];

    private static byte OnPaper(int gray, int alpha, int most) => (byte)(((((long)gray * alpha) + ((long)White * (most - alpha))) + (most / 2)) / most);

    private void ReadKey(ReadOnlySpan<byte> transparency)
    {
        int samples = _header.Color switch { PngColor.Gray => 1, PngColor.Rgb => 3, _ => 0 };
        for (int index = 0; index < samples && transparency.Length >= samples * 2; index++)
        {
            _key[index] = BinaryPrimitives.ReadUInt16BigEndian(transparency[(index * 2)..]);
        }
    }

    private void FillGray()
    {
        int most = (1 << Math.Min(8, _header.BitDepth)) - 1;
        for (int value = 0; value <= most; value++)
        {
            _table[value] = value == _key[0] ? (byte)White : (byte)(value * 255 / most);
        }
    }

    // Indices beyond the palette are an error of the file that every reader forgives: they show black.
    private void FillPalette(PngParts parts)
    {
        ReadOnlySpan<byte> palette = parts.Palette.Span;
        if (palette.IsEmpty)
        {
            throw new ImageFormatException(parts.Data.Count > 0 ? parts.Data[0].Offset : 0, "a palette image has no PLTE");
        }

        ReadOnlySpan<byte> alpha = parts.Transparency.Span;
        for (int entry = 0; entry < palette.Length / 3; entry++)
        {
            int gray = Luma.Of(palette[entry * 3], palette[(entry * 3) + 1], palette[(entry * 3) + 2], 255);
            _table[entry] = OnPaper(gray, entry < alpha.Length ? alpha[entry] : 255, 255);
        }
    }
}
