using System.Globalization;
using Benchmarks.Load;

namespace Benchmarks.Edge;

/// <summary>
/// Processor time and allocation of a request in the edge, beside a server that does nothing and one that validates with the framework:
/// three processes, the same load in turns, medians over the rounds.
/// </summary>
internal static class EdgeBenchmark
{
    private const int Connections = 8;

    // The compiler of the runtime works beside the first seconds of a new process.
    private const double WarmUpSeconds = 8;

    private static readonly string[] Modes = ["bare", "edge", "schemaset"];

    /// <summary>Runs it and prints a table; exit code 1 where a gate is missed.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        int rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 3;
        double seconds = arguments.Length > 1 ? double.Parse(arguments[1], CultureInfo.InvariantCulture) : 3;
        var servers = new List<EdgeProcess>();
        try
        {
            foreach (string mode in Modes)
            {
                servers.Add(await EdgeProcess.StartAsync(mode));
            }

            Console.WriteLine("| message | server | CPU µs/request | × bare | × schemaset | KB allocated | requests/s |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            bool isSmallHeld = await MeasureAsync(servers, "", EdgeMessage.Request(isLarge: false, hasDigests: false), rounds, seconds, new Gate(2.2, 0.35));
            bool isLargeHeld = await MeasureAsync(servers, "", EdgeMessage.Request(isLarge: true, hasDigests: false), rounds, seconds, new Gate(1.6, 0.15));
            _ = await MeasureAsync(servers, ", digests stated", EdgeMessage.Request(isLarge: true, hasDigests: true), rounds, seconds, new Gate(0, 0));
            return isSmallHeld && isLargeHeld ? 0 : 1;
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
    }

    private static async Task<bool> MeasureAsync(
        List<EdgeProcess> servers, string remark, LoadRequest request, int rounds, double seconds, Gate gate)
    {
        var results = servers.ToDictionary(server => server.Mode, _ => new List<EdgeResult>(), StringComparer.Ordinal);
        foreach (var server in servers)
        {
            _ = await server.MeasureAsync(request, Connections, WarmUpSeconds);
        }

        for (int round = 0; round < rounds; round++)
        {
            foreach (var server in servers)
            {
                results[server.Mode].Add(await server.MeasureAsync(request, Connections, seconds));
            }
        }

        double bare = Median(results["bare"], result => result.Microseconds);
        double schemaSet = Median(results["schemaset"], result => result.Microseconds);
        foreach (string mode in Modes)
        {
            double cost = Median(results[mode], result => result.Microseconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {request.Length / 1000.0:F0} KB{remark} | {mode} | {cost:F1} | {cost / bare:F2} | {cost / schemaSet:F2} | {Median(results[mode], result => result.Bytes) / 1000:F1} | {Median(results[mode], result => result.PerSecond):F0} |"));
        }

        double edge = Median(results["edge"], result => result.Microseconds);
        return edge <= bare * gate.MostBare && edge <= schemaSet * gate.MostSchemaSet && Median(results["edge"], result => result.Bytes) < 64_000;
    }

    private static double Median(List<EdgeResult> results, Func<EdgeResult, double> value)
    {
        double[] sorted = [.. results.Select(value).Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>What the edge may cost, as multiples of the other two.</summary>
    private readonly record struct Gate(double MostBare, double MostSchemaSet);
}
