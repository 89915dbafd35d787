using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Scenarios.Running;

/// <summary>The real program in a process of its own, which can be killed.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private const int StartSeconds = 60;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private GatewayProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>All that it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>The exit code of an ended process.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Ends when the process has ended.</summary>
    public Task Exited => _process.WaitForExitAsync();

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts <c>cpms serve</c> and waits until it is ready or has ended.</summary>
    /// <param name="port">The port to listen on.</param>
    /// <param name="arguments">More words for the command line.</param>
    /// <param name="environment">More environment.</param>
    public static async Task<GatewayProcess> StartAsync(
        int port, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        string url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        GatewayProcess gateway = Start(["serve", "--urls", url, .. arguments], new Uri(url), environment);
        await Task.WhenAny(gateway._ready.Task, gateway.Exited).WaitAsync(TimeSpan.FromSeconds(StartSeconds));
        return gateway;
    }

    /// <summary>Starts the program with any words.</summary>
    /// <param name="words">The words of the command line.</param>
    public static GatewayProcess Run(params IEnumerable<string> words) => Start(words, new Uri("http://127.0.0.1/"), null);

    /// <summary>Kills the process at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await Exited;
    }

    /// <summary>Asks the process to stop, as Ctrl-C does, and waits.</summary>
    public async Task InterruptAsync()
    {
        using var signal = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
        await Exited.WaitAsync(TimeSpan.FromSeconds(StartSeconds));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static GatewayProcess Start(IEnumerable<string> words, Uri address, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "cpms.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var gateway = new GatewayProcess(process, address);
        process.OutputDataReceived += (_, line) => gateway.Take(line.Data);
        process.ErrorDataReceived += (_, line) => gateway.Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return gateway;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line.Contains("cpms is ready", StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }
}
