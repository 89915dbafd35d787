namespace Biometrics.Fingerprints.Fusion;

/// <summary>What the common fingers of two encounters say together.</summary>
/// <param name="Score">The fused score, on the scale of a single finger.</param>
/// <param name="Fingers">The score of each common finger, by position.</param>
public sealed record EncounterScore(float Score, IReadOnlyList<FingerScore> Fingers);
