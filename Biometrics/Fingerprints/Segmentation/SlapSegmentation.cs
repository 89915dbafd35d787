namespace Biometrics.Fingerprints.Segmentation;

/// <summary>What a slap was taken apart into.</summary>
/// <param name="Fingers">The fingers from left to right.</param>
/// <param name="Expected">How many there should be: those of the position less the ones known to be missing.</param>
public sealed record SlapSegmentation(IReadOnlyList<SegmentedFinger> Fingers, int Expected)
{
    /// <summary>Whether every finger was found that should be there.</summary>
    public bool IsComplete => Fingers.Count == Expected;
}
