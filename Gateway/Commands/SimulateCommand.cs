using System.CommandLine;
using System.Globalization;
using Gateway.Hosting;
using Gateway.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Simulators;

namespace Gateway.Commands;

/// <summary><c>cpms simulate</c>: the simulated partners in a process of their own.</summary>
internal static class SimulateCommand
{
    private const int FirstPort = 8091;

    private static readonly string[] Codes = ["IDENT", "NGI", "ABIS", "PCQS", "ICTS"];

    private const string Description =
        """
        Runs the simulated partners IDENT, NGI, ABIS, PCQS and ICTS on ports of their own, for a gateway that runs elsewhere.
        The passwords with which they call the gateway come from demo-credentials.json in its data folder.

        Example: cpms simulate --gateway http://127.0.0.1:8080 --data data
        """;

    private static readonly Option<string> Gateway = new("--gateway") { Description = "The address of the gateway", DefaultValueFactory = _ => "http://127.0.0.1:8080" };
    private static readonly Option<string> Data = new("--data") { Description = "The gateway's data folder", DefaultValueFactory = _ => "data" };
    private static readonly Option<int> Port = new("--port") { Description = "The first of five ports in a row; 0 takes free ones", DefaultValueFactory = _ => FirstPort };
    private static readonly Option<int> Seed = new("--seed") { Description = "Where all invented numbers follow from", DefaultValueFactory = _ => 1 };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("simulate", Description) { Gateway, Data, Port, Seed };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        if (!Uri.TryCreate(parsed.GetValue(Gateway), UriKind.Absolute, out Uri? gateway))
        {
            throw new SettingsException("--gateway is no address; write for example http://127.0.0.1:8080");
        }

        DemoCredentials credentials = DemoCredentials.Read(Path.GetFullPath(parsed.GetValue(Data) ?? "data"))
            ?? throw new SettingsException($"--data: there is no {DemoCredentials.FileName} in {parsed.GetValue(Data)}; start the gateway once");
        await using SimulatorHost host = await StartAsync(gateway, credentials, parsed.GetValue(Port), parsed.GetValue(Seed), stop);
        foreach ((string code, Uri address) in host.Addresses)
        {
            Console.WriteLine($"{code,-6} {address}");
        }

        Console.WriteLine("cpms simulate is ready; Ctrl-C stops it");
        await CommandRunner.UntilStoppedAsync(stop);
        return CommandRunner.Yes;
    }

    private static async Task<SimulatorHost> StartAsync(Uri gateway, DemoCredentials credentials, int port, int seed, CancellationToken stop)
    {
        var options = new SimulatorOptions
        {
            GatewayAddress = gateway,
            Credentials = credentials.ForSimulators(),
            Ports = Codes.Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => port == 0 ? 0 : port + pair.index, StringComparer.Ordinal),
            Seed = seed,
        };
        try
        {
            return await SimulatorHost.StartAsync(options, NullLoggerFactory.Instance, stop);
        }
        catch (IOException taken)
        {
            throw new SettingsException(
                string.Create(CultureInfo.InvariantCulture, $"--port: one of the ports {port} to {port + Codes.Length - 1} is in use; name another"), taken);
        }
    }
}
