using System.Buffers.Binary;

namespace Biometrics.Imaging.Headers;

/// <summary>Walks the marker segments that JPEG and WSQ files begin with: FF, a code, two bytes of length that count themselves, and content.</summary>
internal ref struct MarkerSegments
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>Begins before the first segment.</summary>
    /// <param name="bytes">After the two bytes of the start marker.</param>
    public MarkerSegments(ReadOnlySpan<byte> bytes)
    {
        _rest = bytes;
    }

    /// <summary>The second byte of the marker.</summary>
    public byte Code { get; private set; }

    /// <summary>What follows the length.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>Goes to the next segment; false when the bytes end or no marker stands where one must.</summary>
    public bool MoveNext()
    {
        while (_rest.Length > 2 && _rest[0] == 0xFF && _rest[1] == 0xFF)
        {
            _rest = _rest[1..];
        }

        if (_rest.Length < 4 || _rest[0] != 0xFF)
        {
            return false;
        }

        int length = BinaryPrimitives.ReadUInt16BigEndian(_rest[2..]);
        if (length < 2 || length + 2 > _rest.Length)
        {
            return false;
        }

        Code = _rest[1];
        Content = _rest[4..(length + 2)];
        _rest = _rest[(length + 2)..];
        return true;
    }
}
