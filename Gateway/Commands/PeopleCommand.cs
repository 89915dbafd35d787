using System.CommandLine;
using System.Globalization;
using Gateway.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Persistence;
using Processing.Identity.Search;
using Processing.Stores;

namespace Gateway.Commands;

/// <summary><c>cpms people rekey</c>: makes the search keys of people anew.</summary>
internal static class PeopleCommand
{
    private const string Description =
        """
        Makes the search keys of all people anew: of people stored before there were keys, and after the rules of names have changed.
        Goes on where it was stopped. A SQLite database is used by one process: stop the gateway first.
        Exit code 0: done; 1: it was done before.

        Example: cpms people rekey --data data
        """;

    private static readonly Option<string?> Data = new("--data") { Description = "The folder of the SQLite database. Default data" };
    private static readonly Option<string?> Database = new("--database") { Description = "sqlite (default), postgres or sqlserver" };
    private static readonly Option<string?> Connection = new("--connection") { Description = "The connection string of postgres or sqlserver" };
    private static readonly Option<bool> Again = new("--again") { Description = "Begin anew although it is done" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var rekey = new Command("rekey", Description) { Data, Database, Connection, Again };
        rekey.SetAction(RunAsync);
        return new Command("people", "Care for what is known of people") { rekey };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        GatewaySettings settings = SettingsReader.Read(
            new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
            {
                [nameof(GatewaySettings.Data)] = parsed.GetValue(Data),
                [nameof(GatewaySettings.Database)] = parsed.GetValue(Database),
                [nameof(GatewaySettings.Connection)] = parsed.GetValue(Connection),
            },
            settingsFile: null);
        var folder = DataFolder.Open(settings.Data);
        try
        {
            await using var storage = Storage.Open(settings.Storage(folder), TimeProvider.System, NullLoggerFactory.Instance);
            await storage.VerifySchemaAsync(stop);
            long? done = await new KeyMaker(storage, TimeProvider.System).RunAsync(parsed.GetValue(Again), new Lines(), stop);
            Console.WriteLine(done is { } people
                ? string.Create(CultureInfo.InvariantCulture, $"cpms: {people} people have keys of version {KeyMaker.Version}")
                : string.Create(CultureInfo.InvariantCulture, $"cpms: keys are of version {KeyMaker.Version} already; --again makes them anew"));
            return done is null ? CommandRunner.No : CommandRunner.Yes;
        }
        catch (Exception failed) when (failed is StorageUnavailableException or SchemaMismatchException or ArgumentException)
        {
            throw new SettingsException($"the database cannot be used: {failed.Message}", failed);
        }
    }

    private sealed class Lines : IProgress<long>
    {
        private const long Step = 10_000;

        public void Report(long value)
        {
            if (value % Step == 0)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cpms: {value} people done"));
            }
        }
    }
}
