using System.Diagnostics;
using System.Globalization;
using Benchmarks.Load;

namespace Benchmarks.Edge;

/// <summary>A server in a process of its own.</summary>
internal sealed class EdgeProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly Uri _address;

    private EdgeProcess(string mode, Process process, Uri address)
    {
        Mode = mode;
        _process = process;
        _address = address;
        _client = new HttpClient { BaseAddress = address };
    }

    public string Mode { get; }

    public Uri Address => _address;

    public static async Task<EdgeProcess> StartAsync(string mode)
    {
        string program = Path.ChangeExtension(typeof(EdgeProcess).Assembly.Location, null);
        var process = Process.Start(new ProcessStartInfo(program, ["edge-server", mode]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("The server did not start.");
        string? address = await process.StandardOutput.ReadLineAsync();
        return new EdgeProcess(mode, process, new Uri(address ?? throw new InvalidOperationException("The server ended.")));
    }

    /// <summary>Sends a request over and over, and says what one of them cost the server.</summary>
    /// <exception cref="InvalidOperationException">Something else than 200 was answered.</exception>
    public async Task<EdgeResult> MeasureAsync(LoadRequest request, int connections, double seconds)
    {
        var (cpuBefore, bytesBefore) = await UsageAsync();
        LoadResult load = await new LoadClient(_address, request, connections).RunAsync(seconds);
        var (cpuAfter, bytesAfter) = await UsageAsync();
        return load.Errors == 0
            ? new EdgeResult((cpuAfter - cpuBefore) * 1000 / load.Requests, (bytesAfter - bytesBefore) / load.Requests, load.RatePerSecond)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Mode}: {load.Errors} of {load.Requests} replies are not 200"));
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.Dispose();
    }

    private async Task<(double Milliseconds, double Bytes)> UsageAsync()
    {
        string[] parts = (await _client.GetStringAsync(new Uri("/usage", UriKind.Relative))).Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
