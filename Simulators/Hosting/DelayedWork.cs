using Microsoft.Extensions.Logging;

namespace Simulators.Hosting;

/// <summary>Work that partners do by themselves after a while, until the host stops.</summary>
internal sealed class DelayedWork(TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    private readonly Lock _lock = new();

    private readonly List<Task> _tasks = [];

    /// <summary>Starts work after a while.</summary>
    public void Start(TimeSpan delay, Func<CancellationToken, Task> work)
    {
        lock (_lock)
        {
            _tasks.RemoveAll(task => task.IsCompleted);
            _tasks.Add(RunAsync(delay, work));
        }
    }

    /// <summary>Waits on the host's clock.</summary>
    public Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, clock, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Task[] tasks;
        lock (_lock)
        {
            tasks = [.. _tasks];
        }

        await Task.WhenAll(tasks);
        _stopping.Dispose();
    }

    private async Task RunAsync(TimeSpan delay, Func<CancellationToken, Task> work)
    {
        try
        {
            await Task.Delay(delay, clock, _stopping.Token);
            await work(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The host stops; what was not sent is kept by the partner's state and sent after the next start.
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidOperationException)
        {
            logger.DelayedWorkFailed(exception);
        }
    }
}
