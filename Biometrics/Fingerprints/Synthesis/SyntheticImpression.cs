using Biometrics.Fingerprints.Minutiae;
using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Synthesis;

/// <summary>A picture of a finger, and what is true of it.</summary>
/// <param name="Image">The picture, 500 ppi.</param>
/// <param name="Minutiae">The finger's own minutiae that lie where skin touched, in pixels of the picture; what noise hides or adds is not in it.</param>
public sealed record SyntheticImpression(GrayImage Image, MinutiaSet Minutiae);
