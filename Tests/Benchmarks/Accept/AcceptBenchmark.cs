using System.Globalization;
using Benchmarks.Edge;
using Benchmarks.Load;
using Benchmarks.Storage;

namespace Benchmarks.Accept;

/// <summary>
/// How many messages a second the real program takes durably (validated, on disk, acknowledged), beside a server that reads the body and
/// answers, and beside the disk's own appends; in turns.
/// </summary>
internal static class AcceptBenchmark
{
    private const int Connections = 32;

    // The compiler of the runtime works beside the first ten seconds or so of a new process.
    private const double WarmUpSeconds = 10;

    /// <summary>Runs it and prints a table.</summary>
    /// <param name="arguments">Rounds, seconds a run, then words for the gateway such as <c>--database postgres --connection …</c>.</param>
    public static async Task RunAsync(string[] arguments)
    {
        int rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 3;
        double seconds = arguments.Length > 1 ? double.Parse(arguments[1], CultureInfo.InvariantCulture) : 5;
        Console.WriteLine("| message | bare/s | accepted/s | share of bare | p50 ms | p99 ms | appends+fdatasync/s | accepted per append | CPU µs | errors |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        await MeasureAsync("10 KB", images: 0, rounds, seconds, arguments[Math.Min(2, arguments.Length)..]);
        await MeasureAsync("1 MB", images: 2, rounds, seconds, arguments[Math.Min(2, arguments.Length)..]);
    }

    private static async Task MeasureAsync(string name, int images, int rounds, double seconds, string[] words)
    {
        using EdgeProcess bare = await EdgeProcess.StartAsync("bare");
        for (int round = 0; round < rounds; round++)
        {
            using GatewayServer gateway = await GatewayServer.StartAsync(words);
            LoadRequest request = AcceptMessage.Request(gateway.Address, gateway.Password, images);
            await new LoadClient(gateway.Address, request, Connections).RunAsync(WarmUpSeconds);
            double appends = DiskProbe.Run(gateway.Folder, request.Length);
            LoadResult nothing = await new LoadClient(bare.Address, request, Connections).RunAsync(seconds);
            TimeSpan before = gateway.ProcessorTime;
            LoadResult taken = await new LoadClient(gateway.Address, request, Connections).RunAsync(seconds);
            double microseconds = (gateway.ProcessorTime - before).TotalMicroseconds / taken.Requests;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} ({request.Length:N0} B) | {nothing.RatePerSecond:N0} | {taken.RatePerSecond:N0} | {taken.RatePerSecond / nothing.RatePerSecond:P0} | {taken.P50Milliseconds:F1} | {taken.P99Milliseconds:F1} | {appends:N0} | {taken.RatePerSecond / appends:F1} | {microseconds:N0} | {taken.Errors} |"));
        }
    }
}
