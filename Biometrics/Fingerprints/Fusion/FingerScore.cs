namespace Biometrics.Fingerprints.Fusion;

/// <summary>The score of one finger of two encounters.</summary>
/// <param name="Position">Finger position, 1 right thumb to 10 left little finger.</param>
/// <param name="Score">As <see cref="Matching.Matcher.Score"/> tells it.</param>
public readonly record struct FingerScore(int Position, float Score);
