namespace Processing.Stores.Images;

/// <summary>Binary values by the SHA-256 of their bytes; each is stored once, however often it arrives.</summary>
public interface IImageStore
{
    /// <summary>The bytes, checked against the digest, or null.</summary>
    /// <param name="digest">SHA-256, 32 bytes.</param>
    /// <exception cref="InvalidDataException">The stored bytes do not have that digest.</exception>
    Task<byte[]?> ReadAsync(ReadOnlyMemory<byte> digest);

    /// <summary>Which of the digests are stored.</summary>
    /// <param name="digests">SHA-256 digests.</param>
    Task<IReadOnlyList<bool>> AreStoredAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests);
}
