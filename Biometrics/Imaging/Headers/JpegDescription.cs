using System.Buffers.Binary;

namespace Biometrics.Imaging.Headers;

/// <summary>Depth, components and density of JPEG files.</summary>
/// <remarks>Source: ITU-T T.81, B.2.2 (frame header); ITU-T T.871, 10.1 (JFIF: unit 1 dots an inch, 2 dots a centimetre).</remarks>
internal static class JpegDescription
{
    private const byte Jfif = 0xE0;

    private const double CentimetresPerInch = 2.54;

    public static ImageDescription Read(ImageHeader header, ReadOnlySpan<byte> file)
    {
        int? density = null;
        var segments = new MarkerSegments(file[2..]);
        while (segments.MoveNext())
        {
            ReadOnlySpan<byte> content = segments.Content;
            if (segments.Code == Jfif && content.Length >= 12 && content.StartsWith("JFIF\0"u8))
            {
                density = Density(content[7], BinaryPrimitives.ReadUInt16BigEndian(content[8..]));
            }
            else if (ImageHeaderJpeg.IsFrame(segments.Code))
            {
                return new ImageDescription(header, content[0], content.Length > 5 ? content[5] : null, density);
            }
        }

        return new ImageDescription(header, null, null, density);
    }

    private static int? Density(byte unit, int across) => unit switch
    {
        1 => PixelDensity.Rounded(across),
        2 => PixelDensity.Rounded(across * CentimetresPerInch),
        _ => null,
    };
}
