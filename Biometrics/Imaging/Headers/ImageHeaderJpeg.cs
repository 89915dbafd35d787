using System.Buffers.Binary;

namespace Biometrics.Imaging.Headers;

/// <summary>The header of JPEG files: the first frame header.</summary>
/// <remarks>Source: ITU-T T.81, B.2.2.</remarks>
internal static class ImageHeaderJpeg
{
    private const byte StartOfScan = 0xDA;

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8)
        {
            return null;
        }

        var segments = new MarkerSegments(bytes[2..]);
        while (segments.MoveNext() && segments.Code != StartOfScan)
        {
            if (IsFrame(segments.Code))
            {
                return segments.Content.Length < 5 ? null : Size(segments.Content);
            }
        }

        return null;
    }

    /// <summary>C0 to CF are frames but for the tables C4 and CC and the extension C8.</summary>
    public static bool IsFrame(byte code) => code is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageHeader Size(ReadOnlySpan<byte> frame) => new(
        ImageFormat.Jpeg,
        BinaryPrimitives.ReadUInt16BigEndian(frame[3..]),
        BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));
}
