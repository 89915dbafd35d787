using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Biometrics.Wsq.Bitstream;

/// <summary>Reads bits, most significant first, out of entropy-coded data: FF 00 stands for FF, and any other FF is a marker, at which the bits end.</summary>
internal ref struct EntropyReader
{
    private const ulong LowBits = 0x0101010101010101;

    private const ulong HighBits = 0x8080808080808080;

    private readonly ReadOnlySpan<byte> _file;

    private int _position;

    /// <summary>Begins behind SOB.</summary>
    /// <param name="file">The whole stream.</param>
    /// <param name="offset">Offset of the first entropy-coded byte.</param>
    public EntropyReader(ReadOnlySpan<byte> file, int offset)
    {
        _file = file;
        _position = offset;
    }

    /// <summary>The next bits, left-aligned; zeros behind the last.</summary>
    public ulong Bits { get; private set; }

    /// <summary>How many of them there are, 32 at least unless the next marker is near.</summary>
    public int Count { get; private set; }

    /// <summary>Offset of the byte that is read next; up to eight bytes before it may not be used up.</summary>
    public readonly int Position => _position;

    /// <summary>Fills up to at least 32 bits where the data have them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill()
    {
        if (Count < 32)
        {
            FillMore();
        }
    }

    /// <summary>Drops bits.</summary>
    /// <param name="count">At most <see cref="Count"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Drop(int count)
    {
        Bits <<= count;
        Count = unchecked(Count - count);
    }

    /// <summary>Reads a number of 8 or 16 bits.</summary>
    /// <exception cref="WsqFormatException">The data end before.</exception>
    public int Read(int bits)
    {
        Fill();
        if (Count < bits)
        {
            throw new WsqFormatException(_position, "the entropy-coded data end inside a number");
        }

        int value = (int)(Bits >> (64 - bits));
        Drop(bits);
        return value;
    }

    /// <summary>Goes on behind a restart marker; false where another marker or the end stands here.</summary>
    public bool TrySkipRestart()
    {
        if (_file.Length - _position < 2 || _file[_position] != 0xFF || !WsqMarker.IsRestart(_file[_position + 1]))
        {
            return false;
        }

        _position += 2;
        Bits = 0;
        Count = 0;
        return true;
    }

    /// <summary>Offset of the next marker that ends the data, past bits that fill up the last byte.</summary>
    public int FindEnd()
    {
        while (_position < _file.Length)
        {
            bool isMarker = _file[_position] == 0xFF && (_position + 1 == _file.Length || _file[_position + 1] != WsqMarker.Stuffing);
            if (isMarker && !TrySkipRestart())
            {
                return _position;
            }

            _position += isMarker ? 0 : 1;
        }

        return _position;
    }

    // Eight bytes at once where none of them is FF, else byte by byte.
    private void FillMore()
    {
        unchecked
        {
            if (_file.Length - _position >= 8)
            {
                ulong word = BinaryPrimitives.ReadUInt64BigEndian(_file[_position..]);
                if (((~word - LowBits) & word & HighBits) == 0)
                {
                    int bytes = (63 - Count) >> 3;
                    Bits |= (word & (ulong.MaxValue << (64 - (bytes * 8)))) >> Count;
                    _position += bytes;
                    Count += bytes * 8;
                    return;
                }
            }

            FillBytes();
        }
    }

    private void FillBytes()
    {
        while (Count <= 56 && _position < _file.Length)
        {
            byte value = _file[_position];
            if (value == 0xFF)
            {
                if (_position + 1 >= _file.Length || _file[_position + 1] != WsqMarker.Stuffing)
                {
                    return;
                }

                _position++;
            }

            Bits |= (ulong)value << (56 - Count);
            Count += 8;
            _position++;
        }
    }
}
