namespace Processing.Claims;

/// <summary>Tells a loop that there is something new. Many calls before the loop looks count as one.</summary>
internal sealed class WorkSignal : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(0, 1);
    private int _isSet;

    /// <summary>Wakes the loop. Called for every message: nearly always there is nothing to do.</summary>
    public void Set()
    {
        if (Interlocked.Exchange(ref _isSet, 1) != 0)
        {
            return;
        }

        try
        {
            _semaphore.Release();
        }
        catch (ObjectDisposedException)
        {
            // The loop has ended; what is new is in the database.
        }
    }

    /// <summary>Waits for a call, at most for a time.</summary>
    public async Task WaitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (await _semaphore.WaitAsync(limit, cancellationToken))
        {
            // From here on a call counts anew; what was new before is seen by the look that follows.
            Volatile.Write(ref _isSet, 0);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _semaphore.Dispose();
}
