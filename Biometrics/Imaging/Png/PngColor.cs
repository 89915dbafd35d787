namespace Biometrics.Imaging.Png;

/// <summary>Colour types by their number in IHDR.</summary>
/// <remarks>Source: ISO/IEC 15948, 11.2.2, table of colour types.</remarks>
internal enum PngColor
{
    /// <summary>Grey.</summary>
    Gray = 0,

    /// <summary>Red, green, blue.</summary>
    Rgb = 2,

    /// <summary>An index into PLTE.</summary>
    Palette = 3,

    /// <summary>Grey and alpha.</summary>
    GrayAlpha = 4,

    /// <summary>Red, green, blue and alpha.</summary>
    RgbAlpha = 6,
}
