using System.Buffers;
using System.Buffers.Binary;

namespace Biometrics.Itl;

/// <summary>A record of types 3 to 8: four bytes of length, one of IDC, then a header of fixed places and the data. Big-endian.</summary>
public sealed class BinaryRecord : ItlRecord
{
    /// <summary>Length of the header of an image of types 3 to 6 (and of Type-7 at the FBI), in bytes.</summary>
    public const int ImageHeaderLength = 18;

    /// <summary>Length of what every binary record has: length and IDC, in bytes.</summary>
    internal const int CommonHeaderLength = 5;

    internal const int UnusedFinger = 255;

    private const int FingerCount = 6;

    internal BinaryRecord(int type, int offset, ReadOnlyMemory<byte> bytes)
        : base(type, bytes.Span[4], offset) => Bytes = bytes;

    /// <summary>The whole record with its header; a slice of the file it was read from.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <inheritdoc/>
    public override int Length => Bytes.Length;

    /// <summary>Whether the record begins as an image of types 3 to 6 does. Type-7 is user-defined, but has that header at the FBI.</summary>
    public bool IsImage => Type is >= 3 and <= 7 && Length >= ImageHeaderLength;

    /// <summary>Impression type (IMP), of an image.</summary>
    public int Impression => Bytes.Span[5];

    /// <summary>Finger positions (FGP) of an image, the likeliest first; up to six.</summary>
    public IReadOnlyList<int> FingerPositions =>
        [.. Bytes.Slice(6, FingerCount).ToArray().Where(finger => finger != UnusedFinger).Select(finger => (int)finger)];

    /// <summary>Image scanning resolution (ISR) of an image: 0 the minimum of the standard, 1 the native one of field 1.011.</summary>
    public int ScanningResolution => Bytes.Span[12];

    /// <summary>Horizontal line length (HLL) of an image, in pixels.</summary>
    public int Width => BinaryPrimitives.ReadUInt16BigEndian(Bytes.Span[13..]);

    /// <summary>Vertical line length (VLL) of an image, in pixels.</summary>
    public int Height => BinaryPrimitives.ReadUInt16BigEndian(Bytes.Span[15..]);

    /// <summary>Compression algorithm (CGA, called GCA in older editions) of an image: 0 none, 1 WSQ …</summary>
    public int Compression => Bytes.Span[17];

    /// <summary>The pixels or the compressed stream of an image; not copied.</summary>
    public ReadOnlyMemory<byte> Data => Bytes[ImageHeaderLength..];

    /// <summary>Makes an image record (types 3 to 7). The image is copied once.</summary>
    /// <param name="type">The record type; 4 is 500 ppi grey.</param>
    /// <param name="idc">The information designation character, 0 to 255.</param>
    /// <param name="image">What the header says and what follows it.</param>
    public static BinaryRecord Create(int type, int idc, BinaryImage image)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(type, 3);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(type, 7);
        byte[] bytes = new byte[ImageHeaderLength + image.Data.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        bytes[4] = (byte)idc;
        bytes[5] = (byte)image.Impression;
        bytes.AsSpan(6, FingerCount).Fill(UnusedFinger);
        bytes[6] = (byte)image.FingerPosition;
        bytes[12] = (byte)image.ScanningResolution;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(13), (ushort)image.Width);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(15), (ushort)image.Height);
        bytes[17] = (byte)image.Compression;
        image.Data.CopyTo(bytes.AsMemory(ImageHeaderLength));
        return new BinaryRecord(type, 0, bytes);
    }

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> destination) => destination.Write(Bytes.Span);
}
