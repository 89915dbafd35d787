namespace Gateway.Conformance.Replay;

/// <summary>Lets so many messages a second go, evenly; who is late does not catch up in a burst.</summary>
/// <param name="ratePerSecond">Messages a second; null for no limit.</param>
/// <param name="time">The clock.</param>
internal sealed class SendPace(double? ratePerSecond, TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Waits for the next turn.</summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (ratePerSecond is not { } rate)
        {
            return;
        }

        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var turn = _next > now ? _next : now;
            _next = turn + TimeSpan.FromSeconds(1 / rate);
            wait = turn - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
