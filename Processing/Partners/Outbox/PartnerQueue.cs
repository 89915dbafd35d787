using Microsoft.Extensions.Logging;
using Processing.Claims;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.Partners.Outbox;

/// <summary>The outbox of one partner: its own claims, its own calls, so that it never waits for another partner.</summary>
internal sealed class PartnerQueue : IAsyncDisposable
{
    private readonly Partner _partner;
    private readonly IStorage _storage;
    private readonly OutboxDelivery _delivery;
    private readonly ProcessingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<PartnerQueue> _logger;
    private readonly ClaimLoop<OutboxItem> _loop;

    /// <summary>Prepares the queue; <see cref="Start"/> begins to send.</summary>
    public PartnerQueue(
        Partner partner, IStorage storage, OutboxDelivery delivery, ProcessingOptions options, TimeProvider time, ILogger<PartnerQueue> logger)
    {
        _partner = partner;
        _storage = storage;
        _delivery = delivery;
        _options = options;
        _time = time;
        _logger = logger;
        _loop = new ClaimLoop<OutboxItem>(
            WorkerName.New("outbox-" + partner.Code, time),
            options.CallsPerPartner,
            TimeSpan.FromSeconds(options.PollSeconds),
            ClaimAsync,
            DeliverAsync,
            ClaimingFailed);
    }

    /// <summary>Called after an answer may have woken a message.</summary>
    public Action MessageWoken { get; set; } = () => { };

    /// <summary>Begins to send.</summary>
    public void Start() => _loop.Start();

    /// <summary>Says that there is something new.</summary>
    public void Wake() => _loop.Wake();

    /// <summary>Stops claiming and waits for the calls that are under way.</summary>
    public Task StopAsync() => _loop.StopAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _loop.DisposeAsync();

    private Task<IReadOnlyList<OutboxItem>> ClaimAsync(string owner, int count, CancellationToken stopping) =>
        _storage.WriteAsync(
            stores => stores.Outbox.ClaimAsync(
                _partner.Code, owner, _time.GetUtcNow(), TimeSpan.FromSeconds(_options.LeaseSeconds), count),
            stopping);

    private void ClaimingFailed(Exception exception)
    {
        if (exception is StorageUnavailableException)
        {
            _logger.DispatcherWithoutStorage(_partner.Code, exception.GetType().Name);
        }
        else
        {
            _logger.ClaimingFailed(exception, _partner.Code, exception.GetType().Name);
        }
    }

    private async Task DeliverAsync(OutboxItem item, string owner, CancellationToken stopping)
    {
        try
        {
            await _delivery.DeliverAsync(item, _partner, owner, stopping);
            MessageWoken();
        }
        catch (LeaseLostException)
        {
            _logger.ClaimLost(item.MessageId.ToString());
        }
        catch (StorageUnavailableException exception)
        {
            _logger.DispatcherWithoutStorage(_partner.Code, exception.GetType().Name);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await GiveBackAsync(item, owner);
        }
#pragma warning disable CA1031 // The last catch: whatever is wrong with one message must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await ParkAsync(item, owner, exception);
        }
    }

    private async Task GiveBackAsync(OutboxItem item, string owner)
    {
        try
        {
            await _storage.WriteAsync(
                stores => stores.Outbox.ReleaseAsync(item.MessageId, owner, _time.GetUtcNow(), item.Attempts), CancellationToken.None);
        }
        catch (StorageUnavailableException exception)
        {
            _logger.DispatcherWithoutStorage(_partner.Code, exception.GetType().Name);
        }
    }

    private async Task ParkAsync(OutboxItem item, string owner, Exception exception)
    {
        _logger.OutboundFailed(exception, item.MessageId.ToString(), _partner.Code, exception.GetType().Name);
        try
        {
            await _storage.WriteAsync(
                async stores =>
                {
                    bool isOurs = await stores.Outbox.ParkAsync(item.MessageId, owner, exception.GetType().Name);
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
            _logger.DispatcherWithoutStorage(_partner.Code, unavailable.GetType().Name);
        }
    }
}
