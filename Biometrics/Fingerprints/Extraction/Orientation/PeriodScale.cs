namespace Biometrics.Fingerprints.Extraction.Orientation;

/// <summary>The ridge periods that are told apart: a geometric row, because a tenth more period is as hard to see for narrow as for wide ridges.</summary>
internal static class PeriodScale
{
    /// <summary>How many periods there are.</summary>
    public const int Count = 16;

    /// <summary>The smallest period, in pixels of 500 ppi; ridges of people are 5 (children) to 15 pixels apart.</summary>
    public const float Least = 4.5f;

    /// <summary>From one period to the next.</summary>
    public const float Ratio = 1.1f;

    /// <summary>The period at a place of the row; fractions are allowed.</summary>
    public static float At(float index) => Least * MathF.Pow(Ratio, index);
}
