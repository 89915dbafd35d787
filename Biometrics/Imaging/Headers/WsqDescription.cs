using System.Text;
using Biometrics.Wsq;
using Biometrics.Wsq.Bitstream;

namespace Biometrics.Imaging.Headers;

/// <summary>The resolution of WSQ files, which only a NISTCOM comment tells; they are always 8-bit grey.</summary>
internal static class WsqDescription
{
    public static ImageDescription Read(ImageHeader header, ReadOnlySpan<byte> file)
    {
        var segments = new MarkerSegments(file[2..]);
        while (segments.MoveNext() && segments.Code != WsqMarker.StartOfBlock)
        {
            if (segments.Code == WsqMarker.Comment && NistComment.TryRead(Encoding.Latin1.GetString(segments.Content)) is { } comment)
            {
                return new ImageDescription(header, 8, 1, comment.PixelsPerInch);
            }
        }

        return new ImageDescription(header, 8, 1, null);
    }
}
