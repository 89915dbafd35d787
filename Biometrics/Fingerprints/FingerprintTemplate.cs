using Biometrics.Fingerprints.Extraction;
using Biometrics.Fingerprints.Flow;
using Biometrics.Fingerprints.Matching.Features;
using Biometrics.Fingerprints.Minutiae;
using Biometrics.Fingerprints.Quality;
using Biometrics.Imaging;

namespace Biometrics.Fingerprints;

/// <summary>What is kept of one impression of a finger to compare it with others: minutiae, the flow of the ridges, and how good they are.</summary>
public sealed class FingerprintTemplate
{
    internal FingerprintTemplate(MinutiaSet minutiae, RidgeFlow flow, PrintMeasures measures)
    {
        Minutiae = minutiae;
        Flow = flow;
        Measures = measures;
        Quality = FingerprintQuality.Of(measures, minutiae.Items.Count);
        Features = PrintFeatures.Of(minutiae, flow, measures.PeriodPixels);
    }

    /// <summary>The minutiae in pixels of 500 ppi; none for an empty print.</summary>
    public MinutiaSet Minutiae { get; }

    /// <summary>How well the print will match, and why not better.</summary>
    public FingerprintQuality Quality { get; }

    internal RidgeFlow Flow { get; }

    internal PrintMeasures Measures { get; }

    internal PrintFeatures Features { get; }

    /// <summary>Extracts a template from a picture at the resolution that it tells, or at 500 ppi where it tells none.</summary>
    /// <param name="image">One finger, ridges dark.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution or the size is outside <see cref="FingerprintLimits"/>.</exception>
    public static FingerprintTemplate From(GrayImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return From(image, image.PixelsPerInch ?? MinutiaSet.ResolutionPpi);
    }

    /// <summary>Extracts a template from a picture. 500 ppi is taken as it is, anything else is resampled to it.</summary>
    /// <param name="image">One finger, ridges dark. A picture without a print gives a template without minutiae.</param>
    /// <param name="pixelsPerInch">The resolution in pixels per inch, 100 to 2 000. A wrong one shows in <see cref="FingerprintQuality.IsResolutionDoubtful"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution or the size is outside <see cref="FingerprintLimits"/>.</exception>
    public static FingerprintTemplate From(GrayImage image, int pixelsPerInch)
    {
        FingerprintLimits.Check(image, pixelsPerInch);
        var print = TemplateExtractor.Extract(image, pixelsPerInch, null);
        return new FingerprintTemplate(print.Minutiae, print.Flow, print.Measures.Rounded());
    }

    /// <summary>Makes a template of minutiae that somebody else extracted. Without a picture there is no flow, and comparison rests on minutiae alone.</summary>
    /// <param name="minutiae">The minutiae in pixels of 500 ppi.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="MinutiaSet.MostMinutiae"/>.</exception>
    public static FingerprintTemplate From(MinutiaSet minutiae)
    {
        ArgumentNullException.ThrowIfNull(minutiae);
        if (minutiae.Items.Count > MinutiaSet.MostMinutiae)
        {
            throw new ArgumentException("A set has at most 255 minutiae.", nameof(minutiae));
        }

        var flow = FlowAround.Minutiae(minutiae);
        int seen = flow.Cells.Count(cell => cell != 0);
        float clarity = minutiae.Items.Any(one => one.Quality > 0) ? (float)minutiae.Items.Where(one => one.Quality > 0).Average(one => one.Quality) / 100 : 0.6f;
        return new FingerprintTemplate(minutiae, flow, new PrintMeasures(seen * RidgeFlow.CellPixels * RidgeFlow.CellPixels, clarity, 0).Rounded());
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <param name="bytes">The whole template.</param>
    /// <exception cref="TemplateFormatException">The bytes are no template, are of a later version, or are damaged.</exception>
    public static FingerprintTemplate Parse(ReadOnlySpan<byte> bytes) => TemplateFormat.Read(bytes);

    /// <summary>Writes the template: about 0.8 KiB for an ordinary print, the same bytes for the same template in every version that knows the format.</summary>
    public byte[] ToBytes() => TemplateFormat.Write(this);
}
