using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Interchange;

/// <summary>One impression in a minutiae record.</summary>
/// <param name="FingerPosition">Finger position: 0 unknown, 1 right thumb to 10 left little finger.</param>
/// <param name="ImpressionType">Impression type code: 0 live-scan plain, 1 live-scan rolled, and so on.</param>
/// <param name="Quality">What the sender says of the impression, 0 to 100; 0 where nothing is said.</param>
/// <param name="Minutiae">The minutiae, brought to 500 ppi.</param>
public sealed record MinutiaeView(int FingerPosition, int ImpressionType, int Quality, MinutiaSet Minutiae);
