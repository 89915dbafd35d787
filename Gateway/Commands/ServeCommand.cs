using System.CommandLine;
using Gateway.Hosting;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary><c>cpms serve</c>: the whole stand in one process.</summary>
internal static class ServeCommand
{
    private const string Description =
        """
        Runs the gateway with its console, and beside it the simulated partners and the demo.

        Example: cpms serve --urls http://127.0.0.1:8080 --data data
        The same by environment (CPMS_URLS, CPMS_DATA, CPMS_DATABASE, CPMS_CONNECTION, CPMS_PUBLICURL, CPMS_SIMULATORS=false,
        CPMS_DEMO=false, CPMS_LIMITS__BODYBYTES=…) or by a settings file (cpms.json in the data folder, or --settings FILE).
        The command line wins over the environment, the environment over the file.
        """;

    private static readonly Option<string?> Urls = new("--urls") { Description = "The addresses to listen on, separated by semicolons. Default http://127.0.0.1:8080" };
    private static readonly Option<string?> Data = new("--data") { Description = "The folder for database, credentials and logs. Default data" };
    private static readonly Option<string?> Database = new("--database") { Description = "sqlite (default), postgres or sqlserver" };
    private static readonly Option<string?> Connection = new("--connection") { Description = "The connection string of postgres or sqlserver" };
    private static readonly Option<string?> PublicUrl = new("--public-url") { Description = "The base of the addresses in WSDLs, where it is not the address listened on" };
    private static readonly Option<string?> DemoTenPrintFile = new("--ten-print") { Description = "An ANSI/NIST file with real prints for the demo" };
    private static readonly Option<string?> SettingsFile = new("--settings") { Description = "A settings file in JSON. Default cpms.json in the data folder" };
    private static readonly Option<bool> NoSimulators = new("--no-simulators") { Description = "Do not run the simulated partners" };
    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Do not send the demo messages" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("serve", Description)
        {
            Urls, Data, Database, Connection, PublicUrl, DemoTenPrintFile, SettingsFile, NoSimulators, NoDemo,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(Read(parsed), cancellationToken));
        return command;
    }

    private static GatewaySettings Read(ParseResult parsed)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(GatewaySettings.Urls)] = parsed.GetValue(Urls),
            [nameof(GatewaySettings.Data)] = parsed.GetValue(Data),
            [nameof(GatewaySettings.Database)] = parsed.GetValue(Database),
            [nameof(GatewaySettings.Connection)] = parsed.GetValue(Connection),
            [nameof(GatewaySettings.PublicUrl)] = parsed.GetValue(PublicUrl),
            [nameof(GatewaySettings.DemoTenPrintFile)] = parsed.GetValue(DemoTenPrintFile),
            [nameof(GatewaySettings.Simulators)] = parsed.GetValue(NoSimulators) ? "false" : null,
            [nameof(GatewaySettings.Demo)] = parsed.GetValue(NoDemo) ? "false" : null,
        };
        return SettingsReader.Read(values, parsed.GetValue(SettingsFile));
    }

    private static async Task<int> RunAsync(GatewaySettings settings, CancellationToken stop)
    {
        var folder = DataFolder.Open(settings.Data);
        await using GatewayHost host = await GatewayHost.StartAsync(settings, folder, stop);
        await Announcement.PrintAsync(host, Console.Out);
        await host.RunDemoAsync(Console.Out, stop);
        await CommandRunner.UntilStoppedAsync(stop);
        await Console.Out.WriteLineAsync("cpms is stopping");
        return CommandRunner.Yes;
    }
}
