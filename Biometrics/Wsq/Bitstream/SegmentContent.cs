using System.Buffers.Binary;

namespace Biometrics.Wsq.Bitstream;

/// <summary>Reads the content of one segment from front to back; numbers are big-endian.</summary>
internal ref struct SegmentContent
{
    private readonly ReadOnlySpan<byte> _file;

    /// <summary>Puts a cursor into a file.</summary>
    /// <param name="fileToEnd">The file up to the end of the segment.</param>
    /// <param name="offset">Where the content begins.</param>
    public SegmentContent(ReadOnlySpan<byte> fileToEnd, int offset)
    {
        _file = fileToEnd;
        Offset = offset;
    }

    /// <summary>Offset of the next byte in the file.</summary>
    public int Offset { get; private set; }

    /// <summary>Bytes left.</summary>
    public readonly int Left => _file.Length - Offset;

    /// <summary>The next byte.</summary>
    public byte ReadByte() => Take(1)[0];

    /// <summary>The next two bytes.</summary>
    public int ReadUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    /// <summary>A decimal: one byte of decimal places, then two bytes. The bytes <c>02 00 7D</c> are 1.25.</summary>
    public float ReadScaled16()
    {
        int places = ReadByte();
        return Scale(ReadUInt16(), places);
    }

    /// <summary>A decimal with a sign: a byte that is not 0 for minus, one byte of decimal places, then four bytes.</summary>
    public float ReadSignedScaled32()
    {
        bool isNegative = ReadByte() != 0;
        int places = ReadByte();
        float magnitude = Scale(BinaryPrimitives.ReadUInt32BigEndian(Take(4)), places);
        return isNegative ? -magnitude : magnitude;
    }

    /// <summary>The next so many bytes.</summary>
    /// <exception cref="WsqFormatException">The segment ends before.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > Left)
        {
            throw new WsqFormatException(Offset, "a segment ends inside a value");
        }

        ReadOnlySpan<byte> taken = _file.Slice(Offset, count);
        Offset += count;
        return taken;
    }

    // Rounded after every place, as decoders in the field do: exact decimals turn twenty pixels of a million against theirs.
    private static float Scale(float digits, int places)
    {
        for (; places > 0; places--)
        {
            digits = (float)(digits / 10.0);
        }

        return digits;
    }
}
