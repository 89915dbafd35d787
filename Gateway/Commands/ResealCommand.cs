using System.CommandLine;
using System.Globalization;
using Gateway.Hosting;
using Gateway.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Persistence;
using Processing.Stores;

namespace Gateway.Commands;

/// <summary><c>cpms reseal</c>: seals what foreign partners told under the current key, so that an older one can be taken away.</summary>
internal static class ResealCommand
{
    private const string Description =
        """
        Seals the answers of foreign partners anew under the first key of the key file, and ends. Put a new key in the first line, run this,
        then take the older lines away. With SQLite the gateway must not run.

        Example: cpms reseal --settings cpms.json
        """;

    private static readonly Option<string?> Data = new("--data") { Description = "The data folder. Default data" };
    private static readonly Option<string?> SettingsFile = new("--settings") { Description = "A settings file in JSON. Default cpms.json in the data folder" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("reseal", Description) { Data, SettingsFile };
        command.SetAction((parsed, cancellationToken) => RunAsync(Read(parsed), cancellationToken));
        return command;
    }

    private static GatewaySettings Read(ParseResult parsed) => SettingsReader.Read(
        new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { [nameof(GatewaySettings.Data)] = parsed.GetValue(Data) },
        parsed.GetValue(SettingsFile));

    private static async Task<int> RunAsync(GatewaySettings settings, CancellationToken stop)
    {
        var folder = DataFolder.Open(settings.Data);
        try
        {
            await using Storage main = await StorageStart.OpenAsync(settings, folder, NullLoggerFactory.Instance, stop);
            (Processing.Sequestered.Sequester sequester, Storage? own) = await SequesterStart.OpenAsync(settings, folder, main, NullLoggerFactory.Instance, stop);
            await using Storage? apart = own;
            int resealed = await sequester.ResealAsync(stop);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cpms: {resealed} answers were sealed anew"));
            return CommandRunner.Yes;
        }
        catch (Exception failed) when (failed is StorageUnavailableException or InvalidDataException)
        {
            throw new SettingsException($"the answers cannot be sealed anew: {failed.Message}", failed);
        }
    }
}
