using System.Globalization;

namespace Benchmarks.Fingerprints;

/// <summary>Processor time of the running thread: what other programs do on the machine does not count.</summary>
internal static class ThreadTime
{
    /// <summary>Since the thread began; the scheduler's own count, which is exact to the microsecond, where Linux has it.</summary>
    public static TimeSpan Now
    {
        get
        {
            string line = File.ReadAllText("/proc/thread-self/schedstat");
            long nanoseconds = long.Parse(line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
            return TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
        }
    }
}
