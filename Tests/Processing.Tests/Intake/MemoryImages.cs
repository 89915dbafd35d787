using Processing.Stores.Images;

namespace Processing.Tests.Intake;

/// <summary>Images in memory.</summary>
internal sealed class MemoryImages : IImageStore
{
    private readonly Dictionary<string, byte[]> _images = new(StringComparer.Ordinal);

    public MemoryImages(IEnumerable<KeptImage> images)
    {
        foreach (KeptImage image in images)
        {
            _images[Convert.ToHexString(image.Digest.Span)] = image.Bytes.ToArray();
        }
    }

    public Task<byte[]?> ReadAsync(ReadOnlyMemory<byte> digest) =>
        Task.FromResult(_images.GetValueOrDefault(Convert.ToHexString(digest.Span)));

    public Task<IReadOnlyList<bool>> AreStoredAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests) =>
        Task.FromResult<IReadOnlyList<bool>>([.. digests.Select(digest => _images.ContainsKey(Convert.ToHexString(digest.Span)))]);
}
