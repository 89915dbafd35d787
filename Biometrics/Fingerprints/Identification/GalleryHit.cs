namespace Biometrics.Fingerprints.Identification;

/// <summary>An impression of a gallery that is like the probe.</summary>
/// <param name="Name">What it was added as.</param>
/// <param name="Score">The score of the exact comparison, as <see cref="Matching.Matcher.Score"/> tells it.</param>
public readonly record struct GalleryHit(string Name, float Score);
