using Processing.Stores.Encounters;

namespace Gateway.Ops.Images;

/// <summary>A binary value with what the encounter knows of it.</summary>
/// <param name="Bytes">The value.</param>
/// <param name="Known">Its description, or null.</param>
internal sealed record FoundImage(byte[] Bytes, EncounterImage? Known);
