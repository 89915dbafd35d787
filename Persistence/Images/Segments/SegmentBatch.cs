using Processing.Stores.Images;

namespace Persistence.Images.Segments;

/// <summary>The images of one flush: those that are not kept yet, each once.</summary>
/// <param name="index">What is kept.</param>
/// <param name="segment">The segment they go to.</param>
/// <param name="start">Where they begin there.</param>
internal sealed class SegmentBatch(SegmentIndex index, int segment, long start)
{
    private readonly HashSet<(long, long)> _inBatch = [];
    private readonly List<ReadOnlyMemory<byte>> _buffers = [];
    private readonly List<(byte[] Digest, ImagePlace Place)> _places = [];

    /// <summary>Where the next image would begin.</summary>
    public long End { get; private set; } = start;

    /// <summary>The bytes to write, one buffer after the other.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Buffers => _buffers;

    /// <summary>The rows to add to the index.</summary>
    public IReadOnlyList<(byte[] Digest, ImagePlace Place)> Places => _places;

    /// <summary>Adds an image unless it is kept or in the batch.</summary>
    /// <param name="image">The image.</param>
    public void Add(KeptImage image)
    {
        byte[] digest = Bytes.Of(image.Digest);
        if (digest.Length != SegmentHeader.DigestLength)
        {
            throw new ArgumentException("A digest has 32 bytes.", nameof(image));
        }

        if (index.TryFind(digest, out _) || !_inBatch.Add((BitConverter.ToInt64(digest, 0), BitConverter.ToInt64(digest, 8))))
        {
            return;
        }

        _buffers.Add(SegmentHeader.Write(digest, image.Bytes.Length));
        _buffers.Add(image.Bytes);
        var place = new ImagePlace(segment, End + SegmentHeader.Length, image.Bytes.Length);
        _places.Add((digest, place));
        End = place.Position + place.LengthBytes;
    }
}
