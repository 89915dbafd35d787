namespace Biometrics.Wsq.Wavelet;

/// <summary>A region that is not split any further.</summary>
/// <param name="Region">Where it is.</param>
/// <param name="Depth">The depth of the node it is a quarter of; tells in which of the two planes it lies.</param>
internal readonly record struct Subband(Region Region, int Depth);
