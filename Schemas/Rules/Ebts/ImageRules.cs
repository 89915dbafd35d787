using Biometrics.Imaging;
using Biometrics.Itl;

namespace Schemas.Rules.Ebts;

/// <summary>Compares what a record says of its image with what the image says of itself.</summary>
internal static class ImageRules
{
    private const int BitsPerByte = 8;

    // Tables alone take more in WSQ, JPEG and JPEG 2000; published templates carry less.
    private const int PlaceholderBytes = 200;

    // The resolution of prints may differ by one in a hundred (EBTS 8.001, appendix F); as much again goes into rounding to inches and centimetres.
    private const double ResolutionTolerance = 0.02;

    // Below this an image without compression may well be that short.
    private const int LeastPixels = 1_000;

    public static void Check(ItlRecord record, TaggedRecord header, EbtsFindingList findings)
    {
        if (Image(record, header) is not ItlImage image)
        {
            return;
        }

        int place = record is TaggedRecord ? ItlField.DataNumber : 9;
        if (image.Data.IsEmpty)
        {
            findings.Add(EbtsFindings.ImageDamaged, record, place);
        }
        else if (IsPlaceholder(image))
        {
            findings.Add(EbtsFindings.Placeholder, record, place);
        }
        else if (image.Compression == ItlCompression.None)
        {
            CheckRaw(record, image, place, findings);
        }
        else if (Expected(image.Compression) is { } expected)
        {
            CheckCompressed(record, image, expected, place, findings);
        }
        else
        {
            findings.Add(EbtsFindings.ImageFormat, record, place);
        }
    }

    private static bool IsPlaceholder(ItlImage image) => image.Data.Length < PlaceholderBytes && (long)image.Width * image.Height >= LeastPixels
        && !ImageHeader.IsBegun(image.Data.Span);

    private static ItlImage? Image(ItlRecord record, TaggedRecord header)
    {
        try
        {
            return ItlImage.Of(record, header);
        }
        catch (ItlFormatException)
        {
            return null; // its size or data is missing, which the rules of the record have said
        }
    }

    private static void CheckRaw(ItlRecord record, ItlImage image, int place, EbtsFindingList findings)
    {
        long bits = ImageDepth.BitsPerPixel(record);
        if (record.Type is 5 or 6 or 7)
        {
            return; // bilevel, or laid out by a user
        }

        if (bits > 0 && ((long)image.Width * image.Height * bits / BitsPerByte) != image.Data.Length)
        {
            findings.Add(EbtsFindings.ImageSize, record, place, "The number of bytes is not that of width, height and depth.");
        }
    }

    private static void CheckCompressed(ItlRecord record, ItlImage image, ImageFormat expected, int place, EbtsFindingList findings)
    {
        if (ImageHeader.Read(image.Data.Span) is not ImageHeader found)
        {
            findings.Add(EbtsFindings.ImageDamaged, record, place);
        }
        else if (found.Format != expected)
        {
            findings.Add(EbtsFindings.ImageFormat, record, place);
        }
        else
        {
            CheckHeader(record, image, found, place, findings);
        }
    }

    private static void CheckHeader(ItlRecord record, ItlImage image, ImageHeader found, int place, EbtsFindingList findings)
    {
        if (found.WidthPixels != image.Width || found.HeightPixels != image.Height)
        {
            findings.Add(EbtsFindings.ImageSize, record, place);
        }

        var description = ImageDescription.Of(found, image.Data.Span);
        if (!ImageDepth.Agrees(record, description))
        {
            findings.Add(EbtsFindings.ImageDepth, record, place);
        }

        if (description.ResolutionPpi is int told && image.PixelsPerInch is > 0 and int stated && Math.Abs(told - stated) > stated * ResolutionTolerance)
        {
            findings.Add(EbtsFindings.ImageResolution, record, place);
        }
    }

    private static ImageFormat? Expected(ItlCompression compression) => compression switch
    {
        ItlCompression.Wsq => ImageFormat.Wsq,
        ItlCompression.JpegBaseline or ItlCompression.JpegLossless => ImageFormat.Jpeg,
        ItlCompression.Jpeg2000 or ItlCompression.Jpeg2000Lossless => ImageFormat.Jpeg2000,
        ItlCompression.Png => ImageFormat.Png,
        _ => null,
    };
}
