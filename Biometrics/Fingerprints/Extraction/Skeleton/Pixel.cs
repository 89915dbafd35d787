namespace Biometrics.Fingerprints.Extraction.Skeleton;

/// <summary>A place in a picture.</summary>
internal readonly record struct Pixel(short X, short Y);
