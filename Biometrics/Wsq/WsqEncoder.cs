using System.Globalization;
using System.Text;
using Biometrics.Imaging;
using Biometrics.Wsq.Bitstream;
using Biometrics.Wsq.Huffman;
using Biometrics.Wsq.Quantization;
using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq;

/// <summary>Encodes 8-bit grey images with Wavelet Scalar Quantization.</summary>
/// <remarks>Source: WSQ Gray-Scale Fingerprint Image Compression Specification, IAFIS-IC-0110 version 3.1, part 3: encoder number one. Not certified.</remarks>
public static class WsqEncoder
{
    private const int MostSidePixels = ushort.MaxValue;

    private const int MostCommentBytes = ushort.MaxValue - 2;

    private const double LeastBitRate = 0.05;

    private const double MostBitRate = 8;

    /// <summary>Encodes an image.</summary>
    /// <param name="image">The image, at most 65 535 pixels a side; its resolution goes into the NISTCOM comment, -1 where it is not known.</param>
    /// <param name="options">Rate, filters and comments; null takes the default.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentException">A side, the rate, the restart interval or a comment is out of its range.</exception>
    public static byte[] Encode(GrayImage image, WsqOptions? options = null)
    {
        options ??= WsqOptions.Default;
        Check(image, options);
        var tree = new WaveletTree(image.Width, image.Height);
        var bank = FilterBank.Of(options.FilterBank);
        (ScaledNumber shift, ScaledNumber scale) = Normalization.Of(image.Pixels.Span);
        using var planes = new CoefficientPlanes(tree);
        new ForwardTransform(tree, bank).Run(image.Pixels, new PixelScale((float)shift.Value, (float)scale.Value), planes);
        var quantization = QuantizationTable.Of(BinWidths.Choose(BandVariance.Measure(tree, planes), options.BitRate), BinWidths.ZeroBin);
        using var blocks = CodedBlocks.Of(tree, planes, quantization);

        using var stream = new EntropyWriter((image.Pixels.Length / 4) + 4096);
        stream.Marker(WsqMarker.StartOfImage);
        WriteComments(stream, image, options);
        bank.Write().WriteTo(stream, WsqMarker.TransformTable);
        quantization.Write().WriteTo(stream, WsqMarker.QuantizationTable);
        WsqFrame.Write(image.Width, image.Height, shift, scale).WriteTo(stream, WsqMarker.StartOfFrame);
        blocks.Write(stream, options.RestartInterval);
        stream.Marker(WsqMarker.EndOfImage);
        return stream.ToArray();
    }

    private static void Check(GrayImage image, WsqOptions options)
    {
        if (image.Width > MostSidePixels || image.Height > MostSidePixels)
        {
            throw new ArgumentException("WSQ holds images of at most 65535 pixels a side.", nameof(image));
        }

        if (options.BitRate is not (>= LeastBitRate and <= MostBitRate) || options.RestartInterval is < 1 or > ushort.MaxValue)
        {
            throw new ArgumentException("The bit rate is 0.05 to 8, the restart interval 1 to 65535.", nameof(options));
        }
    }

    private static void WriteComments(EntropyWriter stream, GrayImage image, WsqOptions options)
    {
        NistComment comment = Describe(image, options.BitRate);
        WriteComment(stream, (options.Comment is null ? comment : comment.With(options.Comment)).Write());
        foreach (string text in options.Comments)
        {
            WriteComment(stream, text);
        }
    }

    private static void WriteComment(EntropyWriter stream, string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        if (bytes.Length > MostCommentBytes)
        {
            throw new ArgumentException("A comment holds at most 65533 letters.", nameof(text));
        }

        new SegmentWriter().Bytes(bytes).WriteTo(stream, WsqMarker.Comment);
    }

    private static NistComment Describe(GrayImage image, double bitRate) => new(
    [
        Entry("PIX_WIDTH", image.Width),
        Entry("PIX_HEIGHT", image.Height),
        Entry("PIX_DEPTH", 8),
        Entry("PPI", image.PixelsPerInch ?? -1),
        Entry("LOSSY", 1),
        new("COLORSPACE", "GRAY"),
        new("COMPRESSION", "WSQ"),
        new("WSQ_BITRATE", bitRate.ToString("F6", CultureInfo.InvariantCulture)),
    ]);

    private static KeyValuePair<string, string> Entry(string key, int value) => new(key, value.ToString(CultureInfo.InvariantCulture));
}
