using System.Buffers.Binary;

namespace Persistence.Images.Segments;

/// <summary>
/// What stands before each image in a segment: the eight letters <c>CPMSIMG1</c>, the length as a 64-bit big-endian integer, and the
/// SHA-256 of the bytes that follow. It is enough to make the index again.
/// </summary>
internal static class SegmentHeader
{
    /// <summary>Bytes of a header.</summary>
    public const int Length = 48;

    /// <summary>Bytes of a digest.</summary>
    public const int DigestLength = 32;

    private static ReadOnlySpan<byte> Mark => "CPMSIMG1"u8;

    // In place of the mark and the digest of an image that was destroyed; the length stays, so that what follows is found.
    private static ReadOnlySpan<byte> GoneMark => "CPMSGONE"u8;

    /// <summary>A header.</summary>
    /// <param name="digest">The digest of the image.</param>
    /// <param name="length">The length of the image in bytes.</param>
    public static byte[] Write(ReadOnlySpan<byte> digest, int length)
    {
        byte[] header = new byte[Length];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(8), length);
        digest.CopyTo(header.AsSpan(16));
        return header;
    }

    /// <summary>The header of an image that was destroyed.</summary>
    /// <param name="length">The length that it had, in bytes.</param>
    public static byte[] WriteGone(int length)
    {
        byte[] header = Write(default, length);
        GoneMark.CopyTo(header);
        return header;
    }

    /// <summary>Whether a header is that of an image that was destroyed.</summary>
    /// <param name="header">48 bytes.</param>
    public static bool IsGone(ReadOnlySpan<byte> header) => header.StartsWith(GoneMark);

    /// <summary>Reads a header; false if this is none.</summary>
    /// <param name="header">48 bytes.</param>
    /// <param name="length">The length of the image in bytes.</param>
    public static bool TryRead(ReadOnlySpan<byte> header, out int length)
    {
        length = 0;
        if (header.Length < Length || !(header.StartsWith(Mark) || header.StartsWith(GoneMark)))
        {
            return false;
        }

        long written = BinaryPrimitives.ReadInt64BigEndian(header[8..]);
        length = written is >= 0 and <= int.MaxValue ? (int)written : -1;
        return length >= 0;
    }

    /// <summary>The digest in a header.</summary>
    /// <param name="header">48 bytes.</param>
    public static ReadOnlySpan<byte> DigestOf(ReadOnlySpan<byte> header) => header[16..Length];
}
