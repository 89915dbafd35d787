using Biometrics.Fingerprints.Minutiae;
using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Explain;

/// <summary>A print as it is drawn.</summary>
/// <param name="Minutiae">Its minutiae in pixels of 500 ppi.</param>
/// <param name="Picture">Its picture at 500 ppi; null where there is none.</param>
public sealed record DrawnPrint(MinutiaSet Minutiae, GrayImage? Picture)
{
    /// <summary>Width of the drawing in pixels.</summary>
    public int Width => Picture?.Width ?? Minutiae.WidthPixels;

    /// <summary>Height of the drawing in pixels.</summary>
    public int Height => Picture?.Height ?? Minutiae.HeightPixels;
}
