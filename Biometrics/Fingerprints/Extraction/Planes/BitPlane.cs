using System.Buffers;

namespace Biometrics.Fingerprints.Extraction.Planes;

/// <summary>A picture of bits, 64 pixels a word, lowest bit leftmost, with a row of zeros above and below and a zero word on both sides. Its memory is borrowed.</summary>
internal sealed class BitPlane : IDisposable
{
    private readonly ulong[] _words;

    /// <summary>Borrows a plane of zeros.</summary>
    public BitPlane(int width, int height)
    {
        Width = width;
        Height = height;
        WordsPerRow = (width + 63) / 64;
        Stride = WordsPerRow + 2;
        int length = Stride * (height + 2);
        _words = ArrayPool<ulong>.Shared.Rent(length);
        Words = _words.AsMemory(0, length);
        Words.Span.Clear();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Words that hold pixels of a row.</summary>
    public int WordsPerRow { get; }

    /// <summary>Words from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>Everything, zero border included.</summary>
    public Memory<ulong> Words { get; }

    /// <summary>The index of the first word of a row.</summary>
    public int RowStart(int y) => unchecked(((y + 1) * Stride) + 1);

    /// <summary>A pixel; everything outside is false.</summary>
    public bool this[int x, int y]
    {
        get => unchecked((uint)x < (uint)Width && (uint)y < (uint)Height && ((_words[RowStart(y) + (x >> 6)] >> (x & 63)) & 1) != 0);
        set
        {
            ref ulong word = ref _words[RowStart(y) + (x >> 6)];
            ulong bit = 1UL << (x & 63);
            word = value ? word | bit : word & ~bit;
        }
    }

    /// <summary>The eight neighbours of a pixel: bit 0 north, then clockwise to bit 7 north-west.</summary>
    public int Neighbours(int x, int y)
    {
        unchecked
        {
            int at = RowStart(y) + (x >> 6);
            int above = Three(at - Stride, x & 63);
            int here = Three(at, x & 63);
            int below = Three(at + Stride, x & 63);
            return ((above >> 1) & 1) | ((above >> 2) << 1) | ((here >> 2) << 2) | ((below >> 2) << 3)
                | (((below >> 1) & 1) << 4) | ((below & 1) << 5) | ((here & 1) << 6) | ((above & 1) << 7);
        }
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_words);

    // Bit 0 the pixel to the left, bit 1 the pixel, bit 2 the pixel to the right.
    private int Three(int at, int bit)
    {
        unchecked
        {
            ulong word = _words[at];
            return bit switch
            {
                0 => (int)((word << 1) & 7) | (int)(_words[at - 1] >> 63),
                63 => (int)(word >> 62) | (int)((_words[at + 1] & 1) << 2),
                _ => (int)((word >> (bit - 1)) & 7),
            };
        }
    }
}
