using System.Collections.Concurrent;
using System.Globalization;

namespace Processing.Claims;

/// <summary>
/// Claims items that are due, as many as it has room for, and works on them side by side. It looks when it is told that there is something
/// new, when room is made, and from time to time. What it holds in memory is only speed: the claims are in the database.
/// Each claim has a name of its own: with one name for all, an item that was claimed anew while its older claim still ran could be changed
/// under the older claim, and what happened in between would be lost.
/// </summary>
/// <typeparam name="TItem">What is claimed.</typeparam>
/// <param name="worker">A name that no other worker has.</param>
/// <param name="slots">How many items are worked on at once.</param>
/// <param name="poll">How long it waits at most until it looks again.</param>
/// <param name="claim">Claims at most so many items under a name.</param>
/// <param name="work">Works on one item that was claimed under a name; never throws.</param>
/// <param name="claimingFailed">Called when claiming failed; the loop goes on after it.</param>
internal sealed class ClaimLoop<TItem>(
    string worker,
    int slots,
    TimeSpan poll,
    Func<string, int, CancellationToken, Task<IReadOnlyList<TItem>>> claim,
    Func<TItem, string, CancellationToken, Task> work,
    Action<Exception> claimingFailed)
    : IAsyncDisposable
    where TItem : notnull
{
    private readonly WorkSignal _signal = new();
    private readonly SemaphoreSlim _slots = new(slots);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private Task _loop = Task.CompletedTask;
    private long _claims;

    /// <summary>Begins to claim.</summary>
    public void Start() => _loop = LoopAsync(_stopping.Token);

    /// <summary>Says that there is something new.</summary>
    public void Wake() => _signal.Set();

    /// <summary>Stops claiming and waits for the work that is under way.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        await Task.WhenAll(_running.Keys);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _signal.Dispose();
        _slots.Dispose();
        _stopping.Dispose();
    }

    private async Task LoopAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await _slots.WaitAsync(stopping);
                _slots.Release();
                if (await ClaimAsync(stopping) == 0)
                {
                    await _signal.WaitAsync(poll, stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A loop that ended would stop everything without a word.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                claimingFailed(exception);
                await _signal.WaitAsync(poll, CancellationToken.None);
            }
        }
    }

    private async Task<int> ClaimAsync(CancellationToken stopping)
    {
        string owner = string.Create(CultureInfo.InvariantCulture, $"{worker}/{++_claims}");
        IReadOnlyList<TItem> items = await claim(owner, Math.Max(1, _slots.CurrentCount), stopping);
        foreach (TItem item in items)
        {
            await _slots.WaitAsync(CancellationToken.None);
            Task run = WorkAndFreeAsync(item, owner, stopping);
            _running[run] = true;
            _ = run.ContinueWith(
                done => _running.TryRemove(done, out _),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return items.Count;
    }

    private async Task WorkAndFreeAsync(TItem item, string owner, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            await work(item, owner, stopping);
        }
        finally
        {
            _slots.Release();
            _signal.Set();
        }
    }
}
