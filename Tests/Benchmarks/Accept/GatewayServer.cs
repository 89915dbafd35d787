using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Benchmarks.Accept;

/// <summary>The real program in a process of its own, answering "interim" as soon as a message is on disk.</summary>
internal sealed class GatewayServer : IDisposable
{
    private readonly Process _process;

    private GatewayServer(Process process, Uri address, string folder, double startSeconds)
    {
        _process = process;
        Address = address;
        Folder = folder;
        StartSeconds = startSeconds;
        JsonNode credentials = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "demo-credentials.json")))!;
        Password = credentials["partners"]!.AsArray().Single(partner => partner!["name"]!.GetValue<string>() == "ASC")!["password"]!.GetValue<string>();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its data folder.</summary>
    public string Folder { get; }

    /// <summary>The password of partner ASC.</summary>
    public string Password { get; }

    /// <summary>From the start of the process until it said that it is ready, in seconds.</summary>
    public double StartSeconds { get; }

    /// <summary>Processor time that it has used, user and system.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory in use, in megabytes of 10^6 bytes.</summary>
    public double MegabytesInUse
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts it on a new data folder.</summary>
    /// <param name="words">More words for the command line.</param>
    public static async Task<GatewayServer> StartAsync(params string[] words)
    {
        string folder = Directory.CreateTempSubdirectory("cpms-accept-").FullName;
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        string program = Path.Combine(AppContext.BaseDirectory, "cpms.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--urls", address.OriginalString, "--data", folder, "--no-demo", "--no-simulators", .. words])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["CPMS_PROCESSING__ANSWERDEADLINESECONDS"] = "0";
        start.Environment["CPMS_PROCESSING__PIPELINEWORKERS"] = Environment.GetEnvironmentVariable("CPMS_BENCH_WORKERS") ?? "0";
        long begin = Stopwatch.GetTimestamp();
        Process process = Process.Start(start) ?? throw new InvalidOperationException("cpms did not start");
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("cpms is ready", StringComparison.Ordinal))
        {
        }

        return new GatewayServer(process, address, folder, Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
