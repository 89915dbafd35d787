namespace Processing.Stores.Images;

/// <summary>
/// Keeps binary values before the message that refers to them: when the task ends they are on disk. A value that no message refers to
/// (because we were stopped in between) does no harm.
/// </summary>
public interface IImageKeeper
{
    /// <summary>Keeps values that are not yet kept.</summary>
    /// <param name="images">Digest and bytes of each; the bytes are not used after the task has ended.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <exception cref="StorageUnavailableException">There is no room or no database.</exception>
    Task KeepAsync(IReadOnlyList<KeptImage> images, CancellationToken cancellationToken);

    /// <summary>Destroys values: when the task ends their bytes are gone from the disk. Values that are not kept are left out.</summary>
    /// <param name="digests">SHA-256 digests.</param>
    /// <param name="cancellationToken">Ends the waiting before the work has begun.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    Task DestroyAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests, CancellationToken cancellationToken);
}
