namespace Biometrics.Fingerprints.Interchange;

/// <summary>The image of an impression, as a record tells it.</summary>
internal readonly record struct RecordSize(int Width, int Height, int PerCentimetreX, int PerCentimetreY);
