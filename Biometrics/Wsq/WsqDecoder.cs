using Biometrics.Imaging;
using Biometrics.Wsq.Bitstream;

namespace Biometrics.Wsq;

/// <summary>Decodes streams of Wavelet Scalar Quantization, the FBI's compression of fingerprints.</summary>
/// <remarks>
/// Complete: odd and even filters of any length up to 32 taps, restart markers, tables in any order and replaced between blocks, comments anywhere.
/// Source: WSQ Gray-Scale Fingerprint Image Compression Specification, IAFIS-IC-0110 version 3.1, part 1.
/// </remarks>
public static class WsqDecoder
{
    /// <summary>Decodes a stream.</summary>
    /// <param name="stream">From SOI to EOI; what follows is ignored.</param>
    /// <param name="limits">How large the image may be; null takes the default. Decoding takes nine bytes a pixel, eight of them for its duration.</param>
    /// <returns>The image, with the resolution of its NISTCOM comment where it has one.</returns>
    /// <exception cref="WsqFormatException">The stream is damaged, or the image is beyond the limits.</exception>
    public static GrayImage Decode(ReadOnlySpan<byte> stream, ImageLimits? limits = null)
    {
        var segments = new SegmentReader(stream);
        var tables = new WsqTables();
        using var picture = new WsqPicture(limits ?? ImageLimits.Default);
        while (segments.MoveNext())
        {
            if (segments.Code == WsqMarker.StartOfBlock)
            {
                segments.Next = picture.ReadBlock(stream, segments.Content, tables);
            }
            else
            {
                tables.Take(segments.Code, segments.Content);
            }
        }

        return picture.Finish(tables, segments.Next);
    }
}
