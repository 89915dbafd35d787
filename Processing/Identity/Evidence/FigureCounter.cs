using Microsoft.Extensions.Logging;
using Processing.Stores;
using Processing.Stores.People;

namespace Processing.Identity.Evidence;

/// <summary>Counts people and names once a day, beside everything else.</summary>
internal sealed class FigureCounter(IStorage storage, TimeProvider time, ILogger<FigureCounter> logger) : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Begins; the first look is some minutes later.</summary>
    public void Start() => _running = RunAsync(_stopping.Token);

    /// <summary>Counts where it was not done for a day.</summary>
    /// <returns>Whether it was counted.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task<bool> CountAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? countedAt = await storage.ReadAsync(stores => stores.Keys.FiguresCountedAtAsync(), cancellationToken);
        if (countedAt is { } at && time.GetUtcNow() - at < Age)
        {
            return false;
        }

        IReadOnlyList<NameFigure> figures = await storage.ReadAsync(stores => stores.Keys.CountAsync(), cancellationToken);
        await storage.WriteAsync(
            async stores =>
            {
                await stores.Keys.KeepFiguresAsync(figures, time.GetUtcNow());
                return true;
            },
            cancellationToken);
        logger.NamesCounted(figures.Count);
        return true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            using var timer = new PeriodicTimer(Look, time);
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await LookAsync(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // the end
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            await CountAsync(stopping);
        }
        catch (StorageUnavailableException exception)
        {
            logger.CountingFailed(exception.GetType().Name);
        }
    }
}
