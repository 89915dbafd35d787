using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Processing.Stores;
using Processing.Stores.Images;

namespace Persistence.Images.Segments;

/// <summary>
/// The one thread that writes images. Whatever waits when a flush has ended goes into the next one together; the index follows the
/// flush without one of its own, because it can be made again from the segments.
/// </summary>
internal sealed class SegmentWriter
{
    /// <summary>How many callers' images share a flush at most.</summary>
    private const int BatchCount = 256;

    /// <summary>After how many bytes a batch is closed.</summary>
    private const long BatchLength = 64L << 20;

    private readonly SegmentFiles _files;
    private readonly SegmentIndex _index;
    private readonly long _segmentLength;
    private readonly ILogger _logger;
    private readonly Channel<PendingKeep> _queue;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _segment;
    private long _position;

    /// <summary>Starts the thread.</summary>
    public SegmentWriter(SegmentFiles files, SegmentIndex index, StorageOptions options, ILogger logger)
    {
        _files = files;
        _index = index;
        _segmentLength = options.SegmentLength;
        _logger = logger;
        _queue = Channel.CreateBounded<PendingKeep>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        (_segment, _position) = new SegmentRecovery(files, index, logger).Run();
        new Thread(Loop) { IsBackground = true, Name = "cpms images" }.Start();
    }

    /// <summary>Keeps images in the next flush.</summary>
    public Task KeepAsync(IReadOnlyList<KeptImage> images, CancellationToken cancellationToken) =>
        PutAsync(new PendingKeep(images, cancellationToken), cancellationToken);

    /// <summary>Destroys images after the next flush.</summary>
    public Task DestroyAsync(IReadOnlyList<ReadOnlyMemory<byte>> digests, CancellationToken cancellationToken) =>
        PutAsync(new PendingKeep([], cancellationToken, digests), cancellationToken);

    /// <summary>Ends the thread after what waits is done.</summary>
    public Task StopAsync()
    {
        _queue.Writer.TryComplete();
        return _stopped.Task;
    }

    private async Task PutAsync(PendingKeep keep, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(keep, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new StorageUnavailableException("The storage is closed.", exception);
        }

        await keep.Task;
    }

    private void Loop()
    {
        var batch = new List<PendingKeep>(BatchCount);
        while (WaitForWork())
        {
            Gather(batch);
            Write(batch);
            batch.Clear();
        }

        _stopped.SetResult();
    }

    private bool WaitForWork()
    {
        ValueTask<bool> ready = _queue.Reader.WaitToReadAsync();
        return ready.IsCompleted ? ready.Result : ready.AsTask().GetAwaiter().GetResult();
    }

    private void Gather(List<PendingKeep> batch)
    {
        long length = 0;
        while (batch.Count < BatchCount && length < BatchLength && _queue.Reader.TryRead(out PendingKeep? keep))
        {
            if (keep.TryBegin())
            {
                batch.Add(keep);
                length += keep.Images.Sum(image => (long)image.Bytes.Length);
            }
        }
    }

    private void Write(List<PendingKeep> batch)
    {
        try
        {
            WriteNew(batch);
        }
        catch (Exception exception)
        {
            _logger.ImagesNotKept(batch.Count, exception);
            Fail(batch, exception);
            return;
        }

        foreach (PendingKeep keep in batch)
        {
            keep.Complete();
        }
    }

    private void WriteNew(List<PendingKeep> batch)
    {
        if (_position >= _segmentLength)
        {
            (_segment, _position) = (_segment + 1, 0);
        }

        var content = new SegmentBatch(_index, _segment, _position);
        foreach (PendingKeep keep in batch)
        {
            foreach (KeptImage image in keep.Images)
            {
                content.Add(image);
            }
        }

        if (content.Places.Count > 0)
        {
            _files.Write(_segment, _position, content.Buffers);
            _index.Add(content.Places, _segment, content.End);
            _position = content.End;
        }

        foreach (ReadOnlyMemory<byte> digest in batch.SelectMany(keep => keep.Doomed))
        {
            Destroy(Bytes.Of(digest));
        }
    }

    // The header first: after it recovery passes over the place whatever stands there, so that a stop in between loses nothing else.
    private void Destroy(byte[] digest)
    {
        if (_index.TryFind(digest, out ImagePlace place))
        {
            _files.Write(place.Segment, place.Position - SegmentHeader.Length, [SegmentHeader.WriteGone(place.LengthBytes)]);
            _files.Write(place.Segment, place.Position, [new byte[place.LengthBytes]]);
            _index.Remove(digest);
        }
    }

    private static void Fail(List<PendingKeep> batch, Exception exception)
    {
        Exception failure = exception is ArgumentException
            ? exception
            : new StorageUnavailableException("The images cannot be written.", exception);
        foreach (PendingKeep keep in batch)
        {
            keep.Fail(failure);
        }
    }
}
