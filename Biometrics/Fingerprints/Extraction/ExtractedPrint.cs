using Biometrics.Fingerprints.Flow;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Extraction;

/// <summary>What an extraction yields.</summary>
/// <param name="Minutiae">The minutiae in pixels of 500 ppi.</param>
/// <param name="Flow">The flow of the ridges where they are clear.</param>
/// <param name="Measures">What the quality is judged by.</param>
internal sealed record ExtractedPrint(MinutiaSet Minutiae, RidgeFlow Flow, PrintMeasures Measures);
