using Biometrics.Fingerprints;
using Microsoft.Extensions.Logging;
using Processing.Stores;
using Processing.Stores.Encounters;
using Processing.Stores.Prints;

namespace Processing.Search.Prints;

/// <summary>
/// Makes the templates of encounters that came in, beside everything else: extraction takes some milliseconds a print, which no sender
/// should wait for. Any number of processes may do so at once; the second one to keep an encounter keeps nothing.
/// </summary>
internal sealed class PrintIndexer(IStorage storage, TimeProvider time, ILogger<PrintIndexer> logger) : IAsyncDisposable
{
    /// <summary>Encounters that are read at a time.</summary>
    private const int Portion = 8;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Begins.</summary>
    public void Start() => _running = RunAsync(_stopping.Token);

    /// <summary>Makes the templates of pending encounters.</summary>
    /// <param name="most">Encounters at most.</param>
    /// <param name="cancellationToken">Ends the work between two encounters.</param>
    /// <returns>Whether none is pending any more.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task<bool> IndexAsync(int most, CancellationToken cancellationToken)
    {
        int done = 0;
        while (true)
        {
            IReadOnlyList<PendingPrints> pending = await storage.ReadAsync(stores => stores.Prints.ReadPendingAsync(Portion), cancellationToken);
            if (pending.Count == 0)
            {
                Note(done);
                return true;
            }

            foreach (PendingPrints one in pending)
            {
                if (done == most)
                {
                    Note(done);
                    return false;
                }

                await IndexAsync(one, cancellationToken);
                done++;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private static Dictionary<int, byte[]> Extract(IReadOnlyList<(EncounterImage Image, byte[]? Bytes)> images)
    {
        var best = new Dictionary<int, FingerprintTemplate>();
        foreach ((EncounterImage image, byte[]? bytes) in images)
        {
            foreach ((int finger, FingerprintTemplate template) in ReceivedPrint.Extract(image.Position, bytes, image.WidthPixels, image.HeightPixels, image.ResolutionPpi))
            {
                if (!best.TryGetValue(finger, out FingerprintTemplate? other) || template.Quality.Score > other.Quality.Score)
                {
                    best[finger] = template;
                }
            }
        }

        return best.ToDictionary(pair => pair.Key, pair => pair.Value.ToBytes());
    }

    private async Task IndexAsync(PendingPrints pending, CancellationToken cancellationToken)
    {
        var images = new List<(EncounterImage, byte[]?)>();
        foreach (EncounterImage image in pending.Images)
        {
            images.Add((image, await ReadAsync(image, cancellationToken)));
        }

        Dictionary<int, byte[]> prints = Extract(images);
        await storage.WriteAsync(
            async stores =>
            {
                await stores.Prints.KeepAsync(pending.EncounterId, prints);
                return true;
            },
            cancellationToken);
    }

    // One damaged image must not keep all later ones out of the index.
    private async Task<byte[]?> ReadAsync(EncounterImage image, CancellationToken cancellationToken)
    {
        try
        {
            return await storage.ReadAsync(stores => stores.Images.ReadAsync(image.Digest), cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            logger.IndexingFailed(exception.GetType().Name);
            return null;
        }
    }

    private void Note(int done)
    {
        if (done > 0)
        {
            logger.PrintsIndexed(done);
        }
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
            await IndexAsync(int.MaxValue, stopping);
        }
        catch (StorageUnavailableException exception)
        {
            logger.IndexingFailed(exception.GetType().Name);
        }
    }
}
