using Biometrics.Fingerprints.Extraction;
using Biometrics.Fingerprints.Interchange;
using Biometrics.Imaging;

namespace Biometrics.Fingerprints;

/// <summary>A print of whatever a file holds: a picture, a stored template, or a minutiae record.</summary>
/// <param name="Template">The template.</param>
/// <param name="Picture">The picture as the file held it; null where it held none.</param>
public sealed record PrintContent(FingerprintTemplate Template, GrayImage? Picture)
{
    private const int AssumedPpi = 500;

    /// <summary>Reads a print.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="pixelsPerInch">The resolution, where the picture does not tell it or tells it wrong; null takes what it tells, or 500.</param>
    /// <exception cref="ImageFormatException">The picture cannot be read, or the file is of no known kind.</exception>
    /// <exception cref="TemplateFormatException">The template or the record is damaged, or holds no impression.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The resolution or the size is outside <see cref="FingerprintLimits"/>.</exception>
    public static PrintContent Read(ReadOnlyMemory<byte> file, int? pixelsPerInch = null)
    {
        if (file.Span.StartsWith("CFT"u8))
        {
            return new PrintContent(FingerprintTemplate.Parse(file.Span), null);
        }

        if (file.Span.StartsWith("FMR\0"u8))
        {
            var views = MinutiaeRecord.Read(file.Span);
            return views.Count == 0
                ? throw new TemplateFormatException(file.Length, "The minutiae record holds no impression")
                : new PrintContent(FingerprintTemplate.From(views[0].Minutiae), null);
        }

        var image = ImageFile.Read(file);
        int ppi = pixelsPerInch ?? image.PixelsPerInch ?? AssumedPpi;
        return new PrintContent(FingerprintTemplate.From(image, ppi), image) { DeclaredPpi = ppi };
    }

    /// <summary>The resolution that the picture was taken at; null without a picture.</summary>
    public int? DeclaredPpi { get; private init; }

    /// <summary>The picture brought to 500 ppi, as the extractor sees it; null without a picture.</summary>
    public GrayImage? NativePicture() => Picture is { } picture && DeclaredPpi is { } ppi ? ExtractionSteps.Record(picture, ppi)[0].Picture : null;
}
