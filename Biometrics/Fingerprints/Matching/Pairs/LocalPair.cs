namespace Biometrics.Fingerprints.Matching.Pairs;

/// <summary>A minutia of one print beside one of the other.</summary>
/// <param name="First">Its index in the first print.</param>
/// <param name="Second">Its index in the second print.</param>
/// <param name="Similarity">How alike their neighbourhoods are, from 0 to 1.</param>
internal readonly record struct LocalPair(short First, short Second, float Similarity);
