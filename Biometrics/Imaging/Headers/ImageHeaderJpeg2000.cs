using System.Buffers.Binary;

namespace Biometrics.Imaging.Headers;

/// <summary>The header of JPEG 2000: the image header box of a JP2 file, or the SIZ segment of a bare codestream.</summary>
/// <remarks>Source: ITU-T T.800, A.5.1 and I.5.</remarks>
internal static class ImageHeaderJpeg2000
{
    private static ReadOnlySpan<byte> Signature => [0, 0, 0, 12, (byte)'j', (byte)'P', (byte)' ', (byte)' ', 0x0D, 0x0A, 0x87, 0x0A];

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Signature))
        {
            return FromBox(Box(Boxes(bytes), "ihdr"u8));
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]) && bytes.Length >= 24 ? FromCodestream(bytes[6..]) : null;
    }

    /// <summary>The boxes inside the header box of a JP2 file.</summary>
    public static ReadOnlySpan<byte> Boxes(ReadOnlySpan<byte> file) => Box(file[Signature.Length..], "jp2h"u8);

    /// <summary>The content of the first box of a kind; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Box(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> kind)
    {
        while (bytes.Length >= 8)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
            if (length < 8 || length > bytes.Length)
            {
                return default;
            }

            if (bytes[4..8].SequenceEqual(kind))
            {
                return bytes[8..(int)length];
            }

            bytes = bytes[(int)length..];
        }

        return default;
    }

    private static ImageHeader? FromBox(ReadOnlySpan<byte> box) => box.Length < 8
        ? null
        : Of(BinaryPrimitives.ReadUInt32BigEndian(box[4..]), BinaryPrimitives.ReadUInt32BigEndian(box));

    /// <summary>After marker and length: capabilities, then the far corner, then the offset of the image in the grid.</summary>
    private static ImageHeader? FromCodestream(ReadOnlySpan<byte> size) => Of(
        BinaryPrimitives.ReadUInt32BigEndian(size[2..]) - (long)BinaryPrimitives.ReadUInt32BigEndian(size[10..]),
        BinaryPrimitives.ReadUInt32BigEndian(size[6..]) - (long)BinaryPrimitives.ReadUInt32BigEndian(size[14..]));

    private static ImageHeader? Of(long width, long height) =>
        width is <= 0 or > int.MaxValue || height is <= 0 or > int.MaxValue ? null : new ImageHeader(ImageFormat.Jpeg2000, (int)width, (int)height);
}
