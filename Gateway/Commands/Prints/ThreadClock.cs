using System.Diagnostics;
using System.Globalization;

namespace Gateway.Commands.Prints;

/// <summary>Processor time of the running thread: what other programs do on the machine does not count. Elapsed time where the system does not tell it.</summary>
internal static class ThreadClock
{
    private const string Source = "/proc/thread-self/schedstat";

    /// <summary>Time since some fixed moment.</summary>
    public static TimeSpan Now
    {
        get
        {
            if (!File.Exists(Source))
            {
                return Stopwatch.GetElapsedTime(0);
            }

            // The kernel brings the thread's own count up to date when it is asked for the process's; without that it lags by a tick of 4 ms.
            _ = Environment.CpuUsage;
            string line = File.ReadAllText(Source);
            long nanoseconds = long.Parse(line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
            return TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
        }
    }
}
