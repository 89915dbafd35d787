namespace Processing.Stores.Prints;

/// <summary>The template of one finger of an encounter, as it is kept for searches.</summary>
/// <param name="Sequence">Its place in the order in which templates were kept.</param>
/// <param name="EncounterId">The encounter.</param>
/// <param name="Finger">1 right thumb to 10 left little finger.</param>
/// <param name="Template">The template in its stored form.</param>
public sealed record StoredPrint(long Sequence, Guid EncounterId, int Finger, ReadOnlyMemory<byte> Template);
