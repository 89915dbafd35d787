using System.Buffers.Binary;

namespace Gateway.Ops.Images;

/// <summary>What the first bytes of a binary value say.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="WidthPixels">The width, or 0 where it was not found.</param>
/// <param name="HeightPixels">The height, or 0 where it was not found.</param>
internal readonly record struct ImageHeader(ImageKind Kind, int WidthPixels, int HeightPixels)
{
    private const int MarkerLimit = 64;

    /// <summary>Reads the header; never throws.</summary>
    /// <param name="bytes">The value.</param>
    public static ImageHeader Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => ReadPng(bytes),
        [0xFF, 0xD8, 0xFF, ..] => new(ImageKind.Jpeg, 0, 0),
        [0xFF, 0xA0, 0xFF, ..] => ReadWsq(bytes),
        [0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20, ..] => ReadJpeg2000File(bytes),
        [0xFF, 0x4F, 0xFF, 0x51, ..] => ReadCodeStream(bytes),
        [0x25, 0x50, 0x44, 0x46, ..] => new(ImageKind.Pdf, 0, 0),
        _ when bytes.StartsWith("1.001:"u8) || bytes.StartsWith("1.01:"u8) => new(ImageKind.AnsiNist, 0, 0),
        _ => default,
    };

    private static ImageHeader ReadPng(ReadOnlySpan<byte> bytes) => bytes.Length < 24
        ? new(ImageKind.Png, 0, 0)
        : Sized(ImageKind.Png, BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));

    /// <summary>Walks the markers up to the frame header: two bytes of marker, two of length; height and width stand behind black and white.</summary>
    /// <remarks>Source: WSQ specification 3.1, frame header, marker FFA2.</remarks>
    private static ImageHeader ReadWsq(ReadOnlySpan<byte> bytes)
    {
        int at = 2;
        for (int marker = 0; marker < MarkerLimit && at + 10 <= bytes.Length && bytes[at] == 0xFF; marker++)
        {
            if (bytes[at + 1] == 0xA2)
            {
                return Sized(
                    ImageKind.Wsq, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 8)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 6)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return new(ImageKind.Wsq, 0, 0);
    }

    private static ImageHeader ReadJpeg2000File(ReadOnlySpan<byte> bytes)
    {
        int at = bytes[..Math.Min(bytes.Length, 512)].IndexOf("ihdr"u8);
        return at < 0 || at + 12 > bytes.Length
            ? new(ImageKind.Jpeg2000, 0, 0)
            : Sized(
                ImageKind.Jpeg2000, BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 4)..]));
    }

    private static ImageHeader ReadCodeStream(ReadOnlySpan<byte> bytes) => bytes.Length < 16
        ? new(ImageKind.Jpeg2000, 0, 0)
        : Sized(ImageKind.Jpeg2000, BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));

    private static ImageHeader Sized(ImageKind kind, uint width, uint height) =>
        new(kind, (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue));
}
