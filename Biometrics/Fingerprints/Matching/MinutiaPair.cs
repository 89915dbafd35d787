using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Matching;

/// <summary>One place of a finger on two impressions.</summary>
/// <param name="Probe">The minutia of the probe.</param>
/// <param name="Candidate">The minutia of the candidate.</param>
public readonly record struct MinutiaPair(Minutia Probe, Minutia Candidate);
