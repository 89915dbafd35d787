namespace Processing.Stores.Encounters;

/// <summary>An image taken at an encounter.</summary>
/// <param name="Digest">SHA-256 of the image, 32 bytes.</param>
/// <param name="Modality"><c>Fingerprint</c>, <c>Face</c>, <c>Iris</c>, <c>Palm</c> or <c>Signature</c>.</param>
/// <param name="Position">The finger position code 0–15 or palm or eye code as NIEM spells it; null where it has none.</param>
/// <param name="Impression">The impression type code, or null.</param>
/// <param name="Format">The format or compression: <c>WSQ</c>, <c>JPEG</c>, <c>JP2</c>, <c>PNG</c>, <c>RAW</c>.</param>
/// <param name="WidthPixels">The width, or 0 where unknown.</param>
/// <param name="HeightPixels">The height, or 0 where unknown.</param>
/// <param name="ResolutionPpi">Pixels an inch, or 0 where unknown.</param>
/// <param name="CapturedOn">The day of capture.</param>
public sealed record EncounterImage(
    ReadOnlyMemory<byte> Digest,
    string Modality,
    string? Position,
    string? Impression,
    string Format,
    int WidthPixels,
    int HeightPixels,
    int ResolutionPpi,
    DateOnly CapturedOn);
