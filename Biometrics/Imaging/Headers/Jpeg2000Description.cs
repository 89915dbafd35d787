using System.Buffers.Binary;

namespace Biometrics.Imaging.Headers;

/// <summary>Depth, components and density of JPEG 2000.</summary>
/// <remarks>Source: ITU-T T.800, A.5.1 (SIZ), I.5.3.1 (image header box) and I.5.3.7 (resolution boxes: numerator, denominator and power of ten, points a metre).</remarks>
internal static class Jpeg2000Description
{
    private const byte Varies = 0xFF;

    private const int SizComponentsAt = 40;

    private const int SizDepthAt = 42;

    public static ImageDescription Read(ImageHeader header, ReadOnlySpan<byte> file)
    {
        if (file[0] == 0xFF)
        {
            return file.Length <= SizDepthAt
                ? new ImageDescription(header, null, null, null)
                : new ImageDescription(header, Depth(file[SizDepthAt]), BinaryPrimitives.ReadUInt16BigEndian(file[SizComponentsAt..]), null);
        }

        ReadOnlySpan<byte> boxes = ImageHeaderJpeg2000.Boxes(file);
        ReadOnlySpan<byte> image = ImageHeaderJpeg2000.Box(boxes, "ihdr"u8);
        ReadOnlySpan<byte> resolution = ImageHeaderJpeg2000.Box(boxes, "res "u8);
        ReadOnlySpan<byte> captured = ImageHeaderJpeg2000.Box(resolution, "resc"u8);
        ReadOnlySpan<byte> density = captured.IsEmpty ? ImageHeaderJpeg2000.Box(resolution, "resd"u8) : captured;
        return new ImageDescription(
            header,
            image.Length > 10 ? Depth(image[10]) : null,
            image.Length > 10 ? BinaryPrimitives.ReadUInt16BigEndian(image[8..]) : null,
            Density(density));
    }

    // One less than the bits, and a bit for the sign.
    private static int? Depth(byte coded) => coded == Varies ? null : (coded & 0x7F) + 1;

    // Vertical first; across is the second fraction and the second power.
    private static int? Density(ReadOnlySpan<byte> box)
    {
        if (box.Length < 10)
        {
            return null;
        }

        double across = BinaryPrimitives.ReadUInt16BigEndian(box[4..]) / (double)BinaryPrimitives.ReadUInt16BigEndian(box[6..]);
        return PixelDensity.OfMetre(across * Math.Pow(10, unchecked((sbyte)box[9])));
    }
}
