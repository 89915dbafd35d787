namespace Biometrics.Fingerprints.Matching;

/// <summary>A score with what it rests on.</summary>
/// <param name="Score">As <see cref="Matcher.Score"/> tells it.</param>
/// <param name="Pairs">Minutiae that lie on each other, with like directions, once the prints do.</param>
/// <param name="TurnRadians">How far the probe is turned to lie on the candidate, counter-clockwise.</param>
public sealed record MatchExplanation(float Score, IReadOnlyList<MinutiaPair> Pairs, float TurnRadians);
