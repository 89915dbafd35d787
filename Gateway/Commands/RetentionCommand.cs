using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Gateway.Conformance.Sessions;
using Gateway.Hosting;
using Gateway.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using Persistence;
using Processing.Retention;
using Processing.Stores;
using Processing.Stores.Retention;

namespace Gateway.Commands;

/// <summary><c>cpms retention</c>: who is past the time of keeping, and their destruction by two people.</summary>
internal static class RetentionCommand
{
    /// <summary>The file with the key that signs certificates, in the data folder.</summary>
    public const string KeyFile = "certificate-key.pem";

    private const string PreviewDescription =
        """
        Lists who is old enough to be looked at, and why each would be destroyed or is kept. Changes nothing.
        Exit code 0: somebody would be destroyed; 1: nobody.

        Example: cpms retention preview --data data --json
        """;

    private const string RunDescription =
        """
        Destroys everybody whom the preview of today names, and prints the certificate. Two people answer for it.
        A SQLite database is used by one process: stop the gateway first, or use the page of the console.
        Exit code 0: done; 1: nobody was due.

        Example: cpms retention run --data data --actor "A. Clerk" --second "B. Chief" --reason "yearly review of 2026"
        """;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private const int RunLimit = 100_000;

    private static readonly Option<string?> Data = new("--data") { Description = "The data folder. Default data" };
    private static readonly Option<string?> Database = new("--database") { Description = "sqlite (default), postgres or sqlserver" };
    private static readonly Option<string?> Connection = new("--connection") { Description = "The connection string of postgres or sqlserver" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON" };
    private static readonly Option<string> Actor = new("--actor") { Description = "Who asks", Required = true };
    private static readonly Option<string> Second = new("--second") { Description = "Who approves: somebody else", Required = true };
    private static readonly Option<string> Why = new("--reason") { Description = "Why now; it stands on the certificate", Required = true };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var preview = new Command("preview", PreviewDescription) { Data, Database, Connection, Json };
        preview.SetAction((parsed, stop) => WithDeskAsync(parsed, desk => PreviewAsync(desk, parsed.GetValue(Json), stop), stop));
        var run = new Command("run", RunDescription) { Data, Database, Connection, Actor, Second, Why };
        run.SetAction((parsed, stop) => WithDeskAsync(parsed, desk => RunAsync(desk, parsed, stop), stop));
        return new Command("retention", "Who is past the time of keeping, and their destruction") { preview, run };
    }

    private static GatewaySettings Read(ParseResult parsed) => SettingsReader.Read(
        new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(GatewaySettings.Data)] = parsed.GetValue(Data),
            [nameof(GatewaySettings.Database)] = parsed.GetValue(Database),
            [nameof(GatewaySettings.Connection)] = parsed.GetValue(Connection),
        },
        settingsFile: null);

    private static async Task<int> WithDeskAsync(ParseResult parsed, Func<RetentionDesk, Task<int>> act, CancellationToken stop)
    {
        GatewaySettings settings = Read(parsed);
        var folder = DataFolder.Open(settings.Data);
        try
        {
            await using var storage = Storage.Open(settings.Storage(folder), TimeProvider.System, NullLoggerFactory.Instance);
            await storage.VerifySchemaAsync(stop);
            await using Storage? foreign = SequesterStart.OptionsOf(settings, folder) is { } apart
                ? Storage.Open(apart, TimeProvider.System, NullLoggerFactory.Instance)
                : null;
            using var key = ResultKey.Open(folder, KeyFile);
            return await act(new RetentionDesk(
                storage, storage, settings.Processing.PolicyFolder, key, TimeProvider.System, NullLogger<RetentionDesk>.Instance, foreign));
        }
        catch (Exception failed) when (failed is StorageUnavailableException or SchemaMismatchException or ArgumentException)
        {
            throw new SettingsException($"the database cannot be used: {failed.Message}", failed);
        }
    }

    private static async Task<int> PreviewAsync(RetentionDesk desk, bool isJson, CancellationToken stop)
    {
        IReadOnlyList<RetentionLine> lines = await desk.PreviewAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), RunLimit, stop);
        int due = lines.Count(line => line.IsDue);
        if (isJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { due, kept = lines.Count - due, people = lines }, Written));
        }
        else
        {
            foreach (RetentionLine line in lines)
            {
                Console.WriteLine($"{line.PersonId}  {line.KeptUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown   "}  {(line.IsDue ? "would be destroyed" : "kept: " + string.Join(", ", line.Reasons))}");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{due} would be destroyed, {lines.Count - due} kept"));
        }

        return due > 0 ? CommandRunner.Yes : CommandRunner.No;
    }

    private static async Task<int> RunAsync(RetentionDesk desk, ParseResult parsed, CancellationToken stop)
    {
        (string actor, string second, string reason) = (parsed.GetValue(Actor) ?? "", parsed.GetValue(Second) ?? "", parsed.GetValue(Why) ?? "");
        if (actor.Trim().Length == 0 || second.Trim().Length == 0 || string.Equals(actor.Trim(), second.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException("--actor and --second have to be two people");
        }

        if (await desk.AskAsync(reason, actor, RunLimit, stop) is not { } asked)
        {
            Console.WriteLine("nobody is due");
            return CommandRunner.No;
        }

        RetentionRun? done = await desk.ApproveAsync(asked.Id, second, stop);
        Console.WriteLine(done?.Certificate);
        Console.WriteLine($"signature {Convert.ToBase64String(done?.Signature ?? [])}");
        return CommandRunner.Yes;
    }
}
