using System.Buffers;
using System.Buffers.Binary;

namespace Biometrics.Wsq.Bitstream;

/// <summary>Writes a stream: markers, raw bytes, and bits, most significant first, with 00 behind every FF.</summary>
internal sealed class EntropyWriter : IDisposable
{
    private const ulong LowBits = 0x01010101;

    private const ulong HighBits = 0x80808080;

    // A flush writes four bytes, eight when each is FF.
    private const int MostFlushBytes = 8;

    private byte[] _bytes;

    private int _length;

    private ulong _bits;

    private int _count;

    /// <summary>Takes a buffer.</summary>
    /// <param name="capacityBytes">How much is expected; it grows as needed.</param>
    public EntropyWriter(int capacityBytes)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(capacityBytes);
    }

    /// <summary>Writes a marker.</summary>
    public void Marker(byte code) => Raw([0xFF, code]);

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Writes up to 32 bits.</summary>
    /// <param name="value">The bits, right-aligned, nothing above them.</param>
    /// <param name="count">How many.</param>
    public void Bits(uint value, int count)
    {
        unchecked
        {
            _bits = (_bits << count) | value;
            _count += count;
            if (_count >= 32)
            {
                Flush();
            }
        }
    }

    /// <summary>Fills the last byte with ones and writes it.</summary>
    public void Align()
    {
        int fill = -_count & 7;
        Bits((1u << fill) - 1, fill);
        Reserve(MostFlushBytes);
        while (_count > 0)
        {
            _count -= 8;
            Put((byte)((_bits >> _count) & 255));
        }
    }

    /// <summary>A copy of what was written.</summary>
    public byte[] ToArray() => _bytes[.._length];

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Flush()
    {
        unchecked
        {
            _count -= 32;
            uint word = (uint)(_bits >> _count);
            Reserve(MostFlushBytes);
            if (((~word - LowBits) & word & HighBits) == 0)
            {
                BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(_length), word);
                _length += 4;
                return;
            }

            for (int shift = 24; shift >= 0; shift -= 8)
            {
                Put((byte)(word >> shift));
            }
        }
    }

    private void Put(byte value)
    {
        _bytes[_length++] = value;
        if (value == 0xFF)
        {
            _bytes[_length++] = WsqMarker.Stuffing;
        }
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length >= count)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
