using System.CommandLine;
using Gateway.Hosting;
using Gateway.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Persistence;
using Processing.Stores;

namespace Gateway.Commands;

/// <summary><c>cpms migrate</c>: brings the database up to date, for operators who give the service itself no right to change tables.</summary>
internal static class MigrateCommand
{
    private const string Description =
        """
        Brings the database up to date and ends.

        Example: cpms migrate --database postgres --connection "Host=db;Database=cpms;Username=owner"
        """;

    private static readonly Option<string?> Data = new("--data") { Description = "The folder of the SQLite database. Default data" };
    private static readonly Option<string?> Database = new("--database") { Description = "sqlite (default), postgres or sqlserver" };
    private static readonly Option<string?> Connection = new("--connection") { Description = "The connection string of postgres or sqlserver" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("migrate", Description) { Data, Database, Connection };
        command.SetAction((parsed, cancellationToken) => RunAsync(Read(parsed), cancellationToken));
        return command;
    }

    private static GatewaySettings Read(ParseResult parsed) => SettingsReader.Read(
        new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(GatewaySettings.Data)] = parsed.GetValue(Data),
            [nameof(GatewaySettings.Database)] = parsed.GetValue(Database),
            [nameof(GatewaySettings.Connection)] = parsed.GetValue(Connection),
        },
        settingsFile: null);

    private static async Task<int> RunAsync(GatewaySettings settings, CancellationToken stop)
    {
        var folder = DataFolder.Open(settings.Data);
        try
        {
            await using var storage = Storage.Open(settings.Storage(folder), TimeProvider.System, NullLoggerFactory.Instance);
            await storage.MigrateAsync(stop);
            if (SequesterStart.OptionsOf(settings, folder) is { } apart)
            {
                await using var foreign = Storage.Open(apart, TimeProvider.System, NullLoggerFactory.Instance);
                await foreign.MigrateAsync(stop);
            }
        }
        catch (Exception failed) when (failed is StorageUnavailableException or SchemaMismatchException or ArgumentException)
        {
            throw new SettingsException($"the database cannot be brought up to date: {failed.Message}", failed);
        }

        Console.WriteLine("cpms: the database is up to date");
        return CommandRunner.Yes;
    }
}
