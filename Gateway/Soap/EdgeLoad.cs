namespace Gateway.Soap;

/// <summary>Counts the requests that are worked on, SOAP and REST together.</summary>
/// <param name="settings">How many may be.</param>
internal sealed class EdgeLoad(EdgeSettings settings)
{
    private int _running;

    /// <summary>Whether one more may be worked on; where true, <see cref="Leave"/> must follow.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _running) <= settings.Limits.RequestsAtOnce)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>One request is done.</summary>
    public void Leave() => Interlocked.Decrement(ref _running);
}
