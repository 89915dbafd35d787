namespace Processing.Partners.Outbox;

/// <summary>How long to wait before the next call: doubling, with a limit, and up to a fifth more or less so that items spread.</summary>
internal static class Backoff
{
    private const int MostDoublings = 30;
    private const double Spread = 0.2;

    /// <summary>The wait after a failed call.</summary>
    /// <param name="attempt">The failed calls so far, from 1.</param>
    /// <param name="options">The first and the longest wait.</param>
    /// <param name="seed">What makes the spread of one item different from that of another.</param>
    public static TimeSpan After(int attempt, ProcessingOptions options, int seed)
    {
        double plain = options.FirstRetrySeconds * Math.Pow(2, Math.Min(attempt - 1, MostDoublings));
#pragma warning disable CA5394 // Spreads load; nobody gains from guessing it.
        double factor = 1 + (Spread * ((2 * new Random(HashCode.Combine(seed, attempt)).NextDouble()) - 1));
#pragma warning restore CA5394
        return TimeSpan.FromSeconds(Math.Min(plain, options.LongestRetrySeconds) * factor);
    }
}
