namespace Biometrics.Fingerprints.Minutiae;

/// <summary>The minutiae of one impression in pixels of 500 ppi, at most <see cref="MostMinutiae"/> of them.</summary>
/// <param name="WidthPixels">Width of the image that they lie in.</param>
/// <param name="HeightPixels">Height of that image.</param>
/// <param name="Items">The minutiae; none is an empty print.</param>
public sealed record MinutiaSet(int WidthPixels, int HeightPixels, IReadOnlyList<Minutia> Items)
{
    /// <summary>The resolution that positions are counted in, in pixels per inch.</summary>
    public const int ResolutionPpi = 500;

    /// <summary>The largest number of minutiae in a set: what the count of an interchange record can say.</summary>
    /// <remarks>Source: ISO/IEC 19794-2:2005, 7.4.1, one byte.</remarks>
    public const int MostMinutiae = 255;

    /// <summary>A set without minutiae.</summary>
    public static MinutiaSet Empty { get; } = new(0, 0, []);
}
