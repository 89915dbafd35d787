using System.Buffers;
using System.Buffers.Binary;

namespace Biometrics.Itl;

/// <summary>A record of types 3 to 8: four bytes of length, one of IDC, then a header of fixed places and the data. Big-endian.</summary>
public sealed class BinaryRecord : ItlRecord
{
    /// <summary>Length of the header of an image of types 3 to 6 (and of Type-7 at the FBI), in bytes.</summary>
    public const int ImageHeaderLength = 18;

    /// <summary>Length of the header of a signature (Type-8), in bytes.</summary>
    public const int SignatureHeaderLength = 12;

    /// <summary>Length of what every binary record has: length and IDC, in bytes.</summary>
    internal const int CommonHeaderLength = 5;

    internal const int UnusedFinger = 255;

    internal const int FingerCount = 6;

    private BinaryRecord(int type, long offset, ReadOnlyMemory<byte> header, ReadOnlyMemory<byte> data)
        : base(type, header.Span[4], offset)
    {
        Header = header;
        Data = data;
    }

    /// <summary>The bytes before the image: 18 in an image, 12 in a signature, 5 in a record of a user's own layout.</summary>
    public ReadOnlyMemory<byte> Header { get; }

    /// <summary>The pixels, the compressed stream or the vectors: what follows the header. A slice of the file it was read from.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <inheritdoc/>
    public override int Length => Header.Length + Data.Length;

    /// <summary>Whether the record begins as an image of types 3 to 6 does. Type-7 is user-defined, but has that header at the FBI.</summary>
    public bool IsImage => Type is >= 3 and <= 7 && Header.Length == ImageHeaderLength;

    /// <summary>Whether the record is a signature with its whole header.</summary>
    public bool IsSignature => Type == 8 && Header.Length == SignatureHeaderLength;

    /// <summary>Impression type (IMP), of an image.</summary>
    public int Impression => Header.Span[5];

    /// <summary>Finger positions (FGP) of an image, the likeliest first; up to six.</summary>
    public IReadOnlyList<int> FingerPositions =>
        [.. Header.Slice(6, FingerCount).ToArray().Where(finger => finger != UnusedFinger).Select(finger => (int)finger)];

    /// <summary>Image scanning resolution (ISR): 0 the minimum of the standard, 1 the native one of field 1.011.</summary>
    public int ScanningResolution => Header.Span[IsSignature ? 7 : 12];

    /// <summary>Horizontal line length (HLL), in pixels.</summary>
    public int Width => BinaryPrimitives.ReadUInt16BigEndian(Header.Span[(IsSignature ? 8 : 13)..]);

    /// <summary>Vertical line length (VLL), in pixels.</summary>
    public int Height => BinaryPrimitives.ReadUInt16BigEndian(Header.Span[(IsSignature ? 10 : 15)..]);

    /// <summary>Compression algorithm (CGA, called GCA in older editions) of an image: 0 none, 1 WSQ …</summary>
    public int Compression => Header.Span[17];

    /// <summary>Whose signature (SIG): 0 the subject's, 1 the official's.</summary>
    public int SignatureType => Header.Span[5];

    /// <summary>How a signature is represented (SRT): 0 pixels, 1 compressed, 2 vectors of five bytes.</summary>
    public int SignatureRepresentation => Header.Span[6];

    /// <summary>Makes an image record (types 3 to 7). The image is not copied.</summary>
    /// <param name="type">The record type; 4 is 500 ppi grey.</param>
    /// <param name="idc">The information designation character, 0 to 255.</param>
    /// <param name="image">What the header says and what follows it.</param>
    public static BinaryRecord Create(int type, int idc, BinaryImage image)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(type, 3);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(type, 7);
        byte[] header = NewHeader(ImageHeaderLength, idc, image.Data.Length);
        header[5] = (byte)image.Impression;
        header.AsSpan(6, FingerCount).Fill(UnusedFinger);
        header[6] = (byte)image.FingerPosition;
        for (int place = 0; place < Math.Min(image.OtherFingerPositions.Count, FingerCount - 1); place++)
        {
            header[7 + place] = (byte)image.OtherFingerPositions[place];
        }

        header[12] = (byte)image.ScanningResolution;
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(13), (ushort)image.Width);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(15), (ushort)image.Height);
        header[17] = (byte)image.Compression;
        return new BinaryRecord(type, 0, header, image.Data);
    }

    /// <summary>Makes a signature record (Type-8). The data is not copied.</summary>
    /// <param name="idc">The information designation character, 0 to 255.</param>
    /// <param name="signature">What the header says and what follows it.</param>
    public static BinaryRecord Create(int idc, SignatureImage signature)
    {
        byte[] header = NewHeader(SignatureHeaderLength, idc, signature.Data.Length);
        header[5] = (byte)signature.SignatureType;
        header[6] = (byte)signature.Representation;
        header[7] = (byte)signature.ScanningResolution;
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)signature.Width);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), (ushort)signature.Height);
        return new BinaryRecord(8, 0, header, signature.Data);
    }

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> destination)
    {
        destination.Write(Header.Span);
        destination.Write(Data.Span);
    }

    /// <summary>Puts a record around its bytes.</summary>
    internal static BinaryRecord Read(int type, long offset, ReadOnlyMemory<byte> record)
    {
        int headerLength = type == 8 ? SignatureHeaderLength : ImageHeaderLength;
        if (record.Length < headerLength)
        {
            headerLength = CommonHeaderLength;
        }

        return new BinaryRecord(type, offset, record[..headerLength], record[headerLength..]);
    }

    /// <summary>The least length of a record of a type: user-defined and signature records may be cut short, images may not.</summary>
    internal static int LeastLength(int type) => type is >= 3 and <= 6 ? ImageHeaderLength : CommonHeaderLength;

    private static byte[] NewHeader(int length, int idc, int dataLength)
    {
        byte[] header = new byte[length];
        BinaryPrimitives.WriteInt32BigEndian(header, length + dataLength);
        header[4] = (byte)idc;
        return header;
    }
}
