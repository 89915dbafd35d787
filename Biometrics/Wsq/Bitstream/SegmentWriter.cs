using System.Buffers.Binary;

namespace Biometrics.Wsq.Bitstream;

/// <summary>Builds the content of one segment.</summary>
internal sealed class SegmentWriter
{
    private readonly List<byte> _content = [];

    /// <summary>Adds a byte.</summary>
    public SegmentWriter Byte(int value)
    {
        _content.Add((byte)value);
        return this;
    }

    /// <summary>Adds two bytes.</summary>
    public SegmentWriter UInt16(int value)
    {
        _content.Add((byte)(value >> 8));
        _content.Add((byte)(value & 255));
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public SegmentWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _content.AddRange(bytes);
        return this;
    }

    /// <summary>Adds a decimal of 16 bits with as many places as fit.</summary>
    public SegmentWriter Scaled16(ScaledNumber number) => Byte(number.Places).UInt16((int)number.Digits);

    /// <summary>Adds a decimal of 32 bits with its sign and as many places as fit.</summary>
    public SegmentWriter SignedScaled32(double value)
    {
        var number = ScaledNumber.Of(Math.Abs(value), uint.MaxValue);
        Span<byte> digits = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(digits, number.Digits);
        return Byte(value < 0 ? 1 : 0).Byte(number.Places).Bytes(digits);
    }

    /// <summary>Writes marker, length and content.</summary>
    public void WriteTo(EntropyWriter stream, byte marker)
    {
        stream.Marker(marker);
        int length = _content.Count + 2;
        stream.Raw([(byte)(length >> 8), (byte)(length & 255)]);
        stream.Raw(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_content));
    }
}
