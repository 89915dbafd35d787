using System.Globalization;
using Benchmarks.Load;

namespace Benchmarks.Accept;

/// <summary>Whether memory stays flat: resident memory of the real program while many messages arrive.</summary>
internal static class SteadyBenchmark
{
    private const int Connections = 8;

    private const int Samples = 10;

    /// <summary>Runs it and prints resident memory after each tenth of the messages.</summary>
    /// <param name="arguments">How many 10 KB messages, how many 5 MB messages.</param>
    public static async Task RunAsync(string[] arguments)
    {
        int small = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        int large = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1_000;
        await MeasureAsync("10 KB", images: 0, imageCharacters: 4, small);
        await MeasureAsync("5 MB", images: 10, imageCharacters: 500_000, large);
    }

    private static async Task MeasureAsync(string name, int images, int imageCharacters, int messages)
    {
        using GatewayServer gateway = await GatewayServer.StartAsync();
        LoadRequest request = AcceptMessage.Request(gateway.Address, gateway.Password, images, imageCharacters);
        var client = new LoadClient(gateway.Address, request, Connections);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{name}: ready after {gateway.StartSeconds:F2} s; MB resident after each {messages / Samples:N0}:"));
        int errors = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            LoadResult result = await client.RunAsync(600, messages / Samples);
            errors += result.Errors;
            Console.Write(string.Create(CultureInfo.InvariantCulture, $" {gateway.MegabytesInUse:F0}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"; errors {errors}"));
    }
}
