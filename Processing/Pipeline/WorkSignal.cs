namespace Processing.Pipeline;

/// <summary>Tells a loop that there is something new. Many calls before the loop looks count as one.</summary>
internal sealed class WorkSignal : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(0, 1);

    /// <summary>Wakes the loop.</summary>
    public void Set()
    {
        try
        {
            _semaphore.Release();
        }
        catch (SemaphoreFullException)
        {
            // The loop has not looked since the last call: it will see both.
        }
        catch (ObjectDisposedException)
        {
            // The loop has ended; what is new is in the database.
        }
    }

    /// <summary>Waits for a call, at most for a time.</summary>
    public async Task WaitAsync(TimeSpan limit, CancellationToken cancellationToken) =>
        await _semaphore.WaitAsync(limit, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _semaphore.Dispose();
}
