using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Pipeline;
using Processing.Stores;

namespace Processing.Partners;

/// <summary>The outbox of one partner: its own claims, its own calls, so that it never waits for another partner.</summary>
internal sealed class PartnerQueue(
    Partner partner,
    IStorage storage,
    OutboxDelivery delivery,
    ProcessingOptions options,
    TimeProvider time,
    ILogger<PartnerQueue> logger)
    : IAsyncDisposable
{
    private readonly WorkSignal _signal = new();
    private readonly SemaphoreSlim _slots = new(options.CallsPerPartner, options.CallsPerPartner);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<MessageId, Task> _running = new();
    private readonly string _owner = WorkerName.New("outbox-" + partner.Code, time);
    private Task _loop = Task.CompletedTask;

    /// <summary>Called after an answer may have woken a message.</summary>
    public Action MessageWoken { get; set; } = () => { };

    /// <summary>Begins to send.</summary>
    public void Start() => _loop = LoopAsync(_stopping.Token);

    /// <summary>Says that there is something new.</summary>
    public void Wake() => _signal.Set();

    /// <summary>Stops claiming and waits for the calls that are under way.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        await Task.WhenAll(_running.Values);
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
                    await _signal.WaitAsync(TimeSpan.FromSeconds(options.PollSeconds), stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (StorageUnavailableException exception)
            {
                logger.DispatcherWithoutStorage(partner.Code, exception.GetType().Name);
                await _signal.WaitAsync(TimeSpan.FromSeconds(options.PollSeconds), CancellationToken.None);
            }
#pragma warning disable CA1031 // A loop that ended would stop all messages to the partner without a word.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.ClaimingFailed(exception, partner.Code, exception.GetType().Name);
                await _signal.WaitAsync(TimeSpan.FromSeconds(options.PollSeconds), CancellationToken.None);
            }
        }
    }

    private async Task<int> ClaimAsync(CancellationToken stopping)
    {
        var lease = TimeSpan.FromSeconds(options.LeaseSeconds);
        IReadOnlyList<OutboxItem> items = await storage.WriteAsync(
            stores => stores.Outbox.ClaimAsync(partner.Code, _owner, time.GetUtcNow(), lease, Math.Max(1, _slots.CurrentCount)), stopping);
        foreach (OutboxItem item in items)
        {
            await _slots.WaitAsync(CancellationToken.None);
            Task run = DeliverAndFreeAsync(item, stopping);
            _running[item.MessageId] = run;
            _ = run.ContinueWith(
                done => _running.TryRemove(new KeyValuePair<MessageId, Task>(item.MessageId, done)),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return items.Count;
    }

    private async Task DeliverAndFreeAsync(OutboxItem item, CancellationToken stopping)
    {
        await Task.Yield();
        try
        {
            await delivery.DeliverAsync(item, partner, _owner, stopping);
            MessageWoken();
        }
        catch (LeaseLostException)
        {
            logger.ClaimLost(item.MessageId.ToString());
        }
        catch (StorageUnavailableException exception)
        {
            logger.DispatcherWithoutStorage(partner.Code, exception.GetType().Name);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await GiveBackAsync(item);
        }
#pragma warning disable CA1031 // The last catch: whatever is wrong with one message must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await ParkAsync(item, exception);
        }
        finally
        {
            _slots.Release();
            _signal.Set();
        }
    }

    private async Task GiveBackAsync(OutboxItem item)
    {
        try
        {
            await storage.WriteAsync(
                stores => stores.Outbox.ReleaseAsync(item.MessageId, _owner, time.GetUtcNow(), item.Attempts), CancellationToken.None);
        }
        catch (StorageUnavailableException exception)
        {
            logger.DispatcherWithoutStorage(partner.Code, exception.GetType().Name);
        }
    }

    private async Task ParkAsync(OutboxItem item, Exception exception)
    {
        logger.OutboundFailed(exception, item.MessageId.ToString(), partner.Code, exception.GetType().Name);
        try
        {
            await storage.WriteAsync(
                async stores =>
                {
                    bool isOurs = await stores.Outbox.ParkAsync(item.MessageId, _owner, exception.GetType().Name);
                    if (isOurs)
                    {
                        await stores.Messages.SetStatusAsync(item.MessageId, MessageStatus.Parked);
                    }

                    return isOurs;
                },
                CancellationToken.None);
        }
        catch (StorageUnavailableException unavailable)
        {
            logger.DispatcherWithoutStorage(partner.Code, unavailable.GetType().Name);
        }
    }
}
