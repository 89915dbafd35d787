namespace Biometrics.Itl.Views;

/// <summary>A finger in the image of several.</summary>
/// <param name="Finger">The finger's position, 1 to 10.</param>
/// <param name="Left">Left edge in pixels.</param>
/// <param name="Right">Right edge in pixels.</param>
/// <param name="Top">Top edge in pixels.</param>
/// <param name="Bottom">Bottom edge in pixels.</param>
public readonly record struct FingerSegment(int Finger, int Left, int Right, int Top, int Bottom);
