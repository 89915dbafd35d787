namespace Biometrics.Imaging;

/// <summary>Turns the units in which files tell their resolution into pixels per inch.</summary>
internal static class PixelDensity
{
    private const double MetresPerInch = 0.0254;

    // Beyond this no scanner goes; a number above is damage.
    private const double MostPlausiblePpi = 100_000;

    /// <summary>Pixels per inch; null where the number is not plausible.</summary>
    public static int? OfMetre(double pixelsPerMetre) => Rounded(pixelsPerMetre * MetresPerInch);

    /// <summary>Pixels per inch rounded to a whole number; null where the number is not plausible.</summary>
    public static int? Rounded(double pixelsPerInch) => pixelsPerInch is >= 1 and <= MostPlausiblePpi ? (int)Math.Round(pixelsPerInch) : null;

    /// <summary>Pixels per metre, as PNG and BMP write it; 0 where the resolution is not known.</summary>
    public static int ToMetre(int? pixelsPerInch) => (int)Math.Round((pixelsPerInch ?? 0) / MetresPerInch);
}
