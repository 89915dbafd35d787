using Biometrics.Imaging;

namespace Biometrics.Fingerprints;

/// <summary>What the extractor takes.</summary>
public static class FingerprintLimits
{
    /// <summary>The lowest resolution in pixels per inch: below it ridges are not two pixels apart.</summary>
    public const int LeastPpi = 100;

    /// <summary>The highest resolution in pixels per inch.</summary>
    public const int MostPpi = 2000;

    /// <summary>The most pixels of one print after bringing it to 500 ppi: a whole hand of 5 by 5 inches.</summary>
    public const int MostPixels = 6_250_000;

    /// <summary>The longest side of one print in pixels of 500 ppi: ten inches.</summary>
    public const int MostSidePixels = 5_000;

    internal static void Check(GrayImage image, int pixelsPerInch)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentOutOfRangeException.ThrowIfLessThan(pixelsPerInch, LeastPpi);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pixelsPerInch, MostPpi);
        double scale = 500.0 / pixelsPerInch;
        if (image.Width * scale * image.Height * scale > MostPixels || Math.Max(image.Width, image.Height) * scale > MostSidePixels)
        {
            throw new ArgumentOutOfRangeException(nameof(image), "The picture is larger than a hand.");
        }
    }
}
