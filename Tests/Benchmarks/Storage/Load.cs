using System.Diagnostics;

namespace Benchmarks.Storage;

/// <summary>Producers that each wait for their own acknowledgement, and what was measured of them.</summary>
/// <param name="Count">Acknowledgements.</param>
/// <param name="Rate">Acknowledgements a second.</param>
/// <param name="Median">The median of the waiting, milliseconds.</param>
/// <param name="Slow">The 99th percentile of the waiting, milliseconds.</param>
/// <param name="CpuMicroseconds">Processor time of the whole process for one acknowledgement, microseconds.</param>
/// <param name="AllocatedBytes">Managed memory allocated for one acknowledgement.</param>
internal sealed record Load(int Count, double Rate, double Median, double Slow, double CpuMicroseconds, double AllocatedBytes)
{
    /// <summary>Runs producers for a time.</summary>
    /// <param name="producers">How many at once.</param>
    /// <param name="time">How long.</param>
    /// <param name="one">One acknowledgement; gets the producer's number and a running number.</param>
    public static async Task<Load> RunAsync(int producers, TimeSpan time, Func<int, int, Task> one)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan cpu = process.TotalProcessorTime;
        long allocated = GC.GetTotalAllocatedBytes();
        long start = Stopwatch.GetTimestamp();
        List<double>[] waits = await Task.WhenAll(Enumerable.Range(0, producers)
            .Select(producer => Task.Run(() => ProduceAsync(producer, start, time, one))));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        double[] all = [.. waits.SelectMany(each => each).Order()];
        return new Load(
            all.Length,
            all.Length / seconds,
            all[all.Length / 2],
            all[(int)(all.Length * 0.99)],
            (process.TotalProcessorTime - cpu).TotalMicroseconds / all.Length,
            (GC.GetTotalAllocatedBytes() - allocated) / (double)all.Length);
    }

    private static async Task<List<double>> ProduceAsync(int producer, long start, TimeSpan time, Func<int, int, Task> one)
    {
        List<double> waits = [];
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            long begin = Stopwatch.GetTimestamp();
            await one(producer, waits.Count);
            waits.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        return waits;
    }
}
