namespace Processing.Stores.Images;

/// <summary>A binary value to keep.</summary>
/// <param name="Digest">SHA-256 of the bytes, 32 bytes.</param>
/// <param name="Bytes">The value.</param>
public readonly record struct KeptImage(ReadOnlyMemory<byte> Digest, ReadOnlyMemory<byte> Bytes);
