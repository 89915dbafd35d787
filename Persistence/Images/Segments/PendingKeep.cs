using Processing.Stores.Images;

namespace Persistence.Images.Segments;

/// <summary>A caller's images on their way to the disk.</summary>
internal sealed class PendingKeep
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _registration;
    private int _isTaken;

    /// <summary>Makes the images ready for the queue.</summary>
    /// <param name="images">The images.</param>
    /// <param name="cancellationToken">Ends the waiting until the work has begun.</param>
    /// <param name="doomed">The digests of images to destroy.</param>
    public PendingKeep(IReadOnlyList<KeptImage> images, CancellationToken cancellationToken, IReadOnlyList<ReadOnlyMemory<byte>>? doomed = null)
    {
        Images = images;
        Doomed = doomed ?? [];
        _registration = cancellationToken.UnsafeRegister(Cancel, this);
    }

    /// <summary>The images.</summary>
    public IReadOnlyList<KeptImage> Images { get; }

    /// <summary>The digests of images to destroy after that.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Doomed { get; }

    /// <summary>Ends when they are on disk.</summary>
    public Task Task => _done.Task;

    /// <summary>Claims the work for the writer; false if the caller has given up.</summary>
    public bool TryBegin()
    {
        bool isOurs = Interlocked.Exchange(ref _isTaken, 1) == 0;
        if (isOurs)
        {
            _registration.Unregister();
        }

        return isOurs;
    }

    /// <summary>Tells the caller that they are on disk.</summary>
    public void Complete() => _done.SetResult();

    /// <summary>Tells the caller that they may not be.</summary>
    /// <param name="exception">Why.</param>
    public void Fail(Exception exception) => _done.SetException(exception);

    private static void Cancel(object? state, CancellationToken cancellationToken)
    {
        var keep = (PendingKeep)state!; // registered with itself
        if (Interlocked.Exchange(ref keep._isTaken, 1) == 0)
        {
            keep._done.SetCanceled(cancellationToken);
        }
    }
}
