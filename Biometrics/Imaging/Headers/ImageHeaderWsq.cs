using System.Buffers.Binary;

namespace Biometrics.Imaging.Headers;

/// <summary>The header of WSQ files: the frame header SOF.</summary>
/// <remarks>Source: WSQ specification 3.1, tables of markers and of the frame header: black, white, height, width.</remarks>
internal static class ImageHeaderWsq
{
    private const byte StartOfFrame = 0xA2;

    private const byte StartOfBlock = 0xA3;

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xA0)
        {
            return null;
        }

        var segments = new MarkerSegments(bytes[2..]);
        while (segments.MoveNext() && segments.Code != StartOfBlock)
        {
            if (segments.Code == StartOfFrame)
            {
                return segments.Content.Length < 6 ? null : Size(segments.Content);
            }
        }

        return null;
    }

    private static ImageHeader Size(ReadOnlySpan<byte> frame) => new(
        ImageFormat.Wsq,
        BinaryPrimitives.ReadUInt16BigEndian(frame[4..]),
        BinaryPrimitives.ReadUInt16BigEndian(frame[2..]));
}
