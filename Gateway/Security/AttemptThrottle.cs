using System.Collections.Concurrent;
using Gateway.Soap;

namespace Gateway.Security;

/// <summary>Counts wrong passwords for each account and address, so that guessing is slow and costs us nothing.</summary>
/// <param name="limits">How many are let through a minute.</param>
/// <param name="time">The clock.</param>
public sealed class AttemptThrottle(EdgeLimits limits, TimeProvider time)
{
    // An attacker with many names or addresses must not fill the memory; when it is full, forgetting all is the lesser evil.
    private const int Entries = 10_000;

    // Names may change with every try from one address, so the address alone has a limit too.
    private const int NamesPerAddress = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Account, string Address), (DateTimeOffset Since, int Count)> _failures = new();

    /// <summary>Whether further tries are not even looked at.</summary>
    /// <param name="account">The account name.</param>
    /// <param name="address">Where the tries come from.</param>
    public bool IsBlocked(string account, string address) =>
        CountOf((account, address)) >= limits.FailedAttemptsPerMinute
        || CountOf((string.Empty, address)) >= limits.FailedAttemptsPerMinute * NamesPerAddress;

    /// <summary>Counts a failure.</summary>
    /// <param name="account">The account name.</param>
    /// <param name="address">Where the try came from.</param>
    public void Failed(string account, string address)
    {
        if (_failures.Count >= Entries)
        {
            _failures.Clear();
        }

        Count((account, address));
        Count((string.Empty, address));
    }

    private int CountOf((string Account, string Address) key) =>
        _failures.TryGetValue(key, out var entry) && time.GetUtcNow() - entry.Since < Window ? entry.Count : 0;

    private void Count((string Account, string Address) key)
    {
        var now = time.GetUtcNow();
        _failures.AddOrUpdate(key, _ => (now, 1), (_, entry) => now - entry.Since < Window ? (entry.Since, entry.Count + 1) : (now, 1));
    }
}
