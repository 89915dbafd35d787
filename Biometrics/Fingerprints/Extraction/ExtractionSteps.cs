using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Extraction;

/// <summary>Shows how a template comes about.</summary>
public static class ExtractionSteps
{
    /// <summary>Extracts a print and keeps a picture of every step, in order; the last shows the minutiae.</summary>
    /// <param name="image">The picture: ridges dark.</param>
    /// <param name="pixelsPerInch">Its resolution in pixels per inch, 100 to 2 000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The resolution or the size is outside <see cref="FingerprintLimits"/>.</exception>
    public static IReadOnlyList<ExtractionStep> Record(GrayImage image, int pixelsPerInch)
    {
        FingerprintLimits.Check(image, pixelsPerInch);
        var steps = new StepPictures();
        TemplateExtractor.Extract(image, pixelsPerInch, steps);
        return steps.Steps;
    }
}
