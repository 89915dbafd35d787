using System.Buffers.Binary;

namespace Biometrics.Wsq.Bitstream;

/// <summary>Walks the segments of a stream.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex B: a marker, two bytes of length that count themselves, the content.</remarks>
internal ref struct SegmentReader
{
    private readonly ReadOnlySpan<byte> _file;

    /// <summary>Begins behind SOI.</summary>
    /// <exception cref="WsqFormatException">The stream does not begin with SOI.</exception>
    public SegmentReader(ReadOnlySpan<byte> file)
    {
        if (file.Length < 2 || file[0] != 0xFF || file[1] != WsqMarker.StartOfImage)
        {
            throw new WsqFormatException(0, "the stream does not begin with the marker SOI");
        }

        _file = file;
        Next = 2;
    }

    /// <summary>The second byte of the marker.</summary>
    public byte Code { get; private set; }

    /// <summary>What the segment holds; empty for EOI.</summary>
    public SegmentContent Content { get; private set; }

    /// <summary>Offset of what follows the segment; set by who reads entropy-coded data behind it.</summary>
    public int Next { get; set; }

    /// <summary>Goes to the next segment; false once EOI was read.</summary>
    /// <exception cref="WsqFormatException">No marker stands here, or the segment goes beyond the stream.</exception>
    public bool MoveNext()
    {
        SkipFill();
        if (_file.Length - Next < 2 || _file[Next] != 0xFF)
        {
            throw new WsqFormatException(Next, _file.Length - Next < 2 ? "the stream ends without the marker EOI" : "a marker is missing");
        }

        Code = _file[Next + 1];
        if (Code == WsqMarker.EndOfImage)
        {
            return false;
        }

        int length = _file.Length - Next < 4 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(_file[(Next + 2)..]);
        if (length < 2 || length > _file.Length - Next - 2)
        {
            throw new WsqFormatException(Next, "a segment is longer than the stream, or too short for its own length");
        }

        Content = new SegmentContent(_file[..(Next + 2 + length)], Next + 4);
        Next += 2 + length;
        return true;
    }

    /// <summary>Goes behind entropy-coded data without decoding them: to the next marker that does not belong inside.</summary>
    public void SkipEntropyData()
    {
        while (Next < _file.Length)
        {
            int marker = _file[Next..].IndexOf((byte)0xFF);
            if (marker < 0 || Next + marker + 1 >= _file.Length)
            {
                Next = _file.Length;
                return;
            }

            Next += marker;
            byte code = _file[Next + 1];
            if (code != WsqMarker.Stuffing && code != 0xFF && !WsqMarker.IsRestart(code))
            {
                return;
            }

            Next += code == 0xFF ? 1 : 2;
        }
    }

    // Any number of FF may stand in front of a marker.
    private void SkipFill()
    {
        while (_file.Length - Next > 2 && _file[Next] == 0xFF && _file[Next + 1] == 0xFF)
        {
            Next++;
        }
    }
}
