namespace Processing.Partners.Outbox;

/// <summary>The queues of all partners that can be called.</summary>
internal sealed class PartnerDispatcher : IAsyncDisposable
{
    private readonly Dictionary<string, PartnerQueue> _queues;

    /// <summary>Makes a queue for each partner with an address.</summary>
    public PartnerDispatcher(IPartnerDirectory partners, Func<Partner, PartnerQueue> newQueue) =>
        _queues = partners.All.Where(partner => partner.Address is not null)
            .ToDictionary(partner => partner.Code, newQueue, StringComparer.Ordinal);

    /// <summary>Sets what is called after an answer may have woken a message.</summary>
    public void OnMessageWoken(Action action)
    {
        foreach (PartnerQueue queue in _queues.Values)
        {
            queue.MessageWoken = action;
        }
    }

    /// <summary>Begins to send.</summary>
    public void Start()
    {
        foreach (PartnerQueue queue in _queues.Values)
        {
            queue.Start();
        }
    }

    /// <summary>Says that there is something new for partners.</summary>
    public void Wake(IEnumerable<string> partners)
    {
        foreach (string partner in partners)
        {
            _queues.GetValueOrDefault(partner)?.Wake();
        }
    }

    /// <summary>Stops all queues and waits for the calls that are under way.</summary>
    public Task StopAsync() => Task.WhenAll(_queues.Values.Select(queue => queue.StopAsync()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (PartnerQueue queue in _queues.Values)
        {
            await queue.DisposeAsync();
        }
    }
}
