using System.Collections.Concurrent;

namespace Gateway.Ops.SignIn;

/// <summary>
/// Counts failed sign-ins of a name from an address, of an address, and of a name, each in a window that begins with its first failure.
/// Somebody who fails on purpose locks himself out, and others only when he comes from many addresses.
/// </summary>
internal sealed class SignInThrottle(ConsoleSettings settings, TimeProvider time)
{
    private const int AddressFactor = 4;
    private const int NameFactor = 10;
    private const int KeyLimit = 10_000;

    private readonly ConcurrentDictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    /// <summary>How long to wait before the next try, or null when it may go on.</summary>
    /// <param name="name">The name given.</param>
    /// <param name="address">The remote address.</param>
    public TimeSpan? WaitFor(string name, string address)
    {
        DateTimeOffset now = time.GetUtcNow();
        TimeSpan wait = TimeSpan.Zero;
        foreach ((string key, int limit) in KeysOf(name, address))
        {
            if (_tallies.TryGetValue(key, out Tally tally) && tally.Failures >= limit && tally.Until > now && tally.Until - now > wait)
            {
                wait = tally.Until - now;
            }
        }

        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>Counts a failure.</summary>
    /// <param name="name">The name given.</param>
    /// <param name="address">The remote address.</param>
    public void Failed(string name, string address)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (IsFull(now))
        {
            return;
        }

        Tally first = new(1, now + settings.SignInWindow);
        foreach ((string key, _) in KeysOf(name, address))
        {
            _tallies.AddOrUpdate(key, first, (_, old) => old.Until <= now ? first : old with { Failures = old.Failures + 1 });
        }
    }

    /// <summary>Forgets the failures of a name from an address, because it was the right person after all.</summary>
    /// <param name="name">The name given.</param>
    /// <param name="address">The remote address.</param>
    public void Succeeded(string name, string address) => _tallies.TryRemove(KeysOf(name, address)[0].Key, out _);

    private (string Key, int Limit)[] KeysOf(string name, string address)
    {
        int limit = settings.FailedSignInLimit;
        string known = settings.Users.Any(user => user.Name == name) ? name : "";
        return [($"both:{known}@{address}", limit), ($"address:{address}", limit * AddressFactor), ($"name:{known}", limit * NameFactor)];
    }

    private bool IsFull(DateTimeOffset now)
    {
        if (_tallies.Count < KeyLimit)
        {
            return false;
        }

        foreach (KeyValuePair<string, Tally> old in _tallies.Where(one => one.Value.Until <= now))
        {
            _tallies.TryRemove(old);
        }

        return _tallies.Count >= KeyLimit;
    }

    private readonly record struct Tally(int Failures, DateTimeOffset Until);
}
