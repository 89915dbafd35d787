using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Gateway.Commands.Files;
using Gateway.Conformance;
using Gateway.Conformance.Sessions;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary><c>cpms verify-result</c>: whether a conformance result is the gateway's, and what it says.</summary>
internal static class VerifyResultCommand
{
    private const string Description =
        """
        Verifies the signature of a conformance result and says what the result is. The key is the gateway's, from /api/conformance/key. Exit code 0
        where the result is genuine, 1 where it was changed or signed by another key, 2 where it cannot be read. --report writes the report in it.
        FILE may be the address of a session: the result is fetched from there, and the key too where --key does not name one.

        Examples: cpms verify-result result.jws --key key.pem
                  cpms verify-result https://gateway.example/conformance/ID
        """;

    private static readonly Argument<string> Source = new("FILE") { Description = "The signed result, or the address of a session" };
    private static readonly Option<string?> Key = new("--key") { Description = "The public key of the gateway, PEM", HelpName = "FILE" };
    private static readonly Option<string?> Report = new("--report") { Description = "Write the report, JSON", HelpName = "FILE" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("verify-result", Description) { Source, Key, Report };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        string source = parsed.GetRequiredValue(Source);
        string? keyFile = parsed.GetValue(Key);
        string? key = keyFile is null ? null : Encoding.ASCII.GetString(FileBytes.Read(keyFile));
        var (result, offered) = WebAddress.IsOne(source)
            ? await PublishedResult.FetchAsync(new Uri(source), stop)
            : (Encoding.ASCII.GetString(FileBytes.Read(source)), null);
        byte[]? report;
        try
        {
            report = SignedResult.Verify(result, key ?? offered ?? throw new SettingsException("--key FILE is needed: the gateway's public key, from /api/conformance/key"));
        }
        catch (Exception wrong) when (wrong is ArgumentException or System.Security.Cryptography.CryptographicException)
        {
            throw new SettingsException($"{keyFile ?? "what the gateway gave"} is no public key in PEM; get it from /api/conformance/key", wrong);
        }

        if (report is null)
        {
            Console.WriteLine($"{source}: not genuine; it was changed, or signed with another key");
            return CommandRunner.No;
        }

        if (parsed.GetValue(Report) is { } path)
        {
            FileBytes.Write(path, report);
        }

        Print(source, report);
        return CommandRunner.Yes;
    }

    private static void Print(string source, byte[] report)
    {
        using var document = JsonDocument.Parse(report);
        var root = document.RootElement;
        string verdicts = string.Join(", ", root.GetProperty("verdicts").EnumerateObject().Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value.GetInt32()} {pair.Name}")));
        Console.WriteLine($"{source}: genuine; {verdicts}; begun {root.GetProperty("startedAt").GetString()}");
        Console.WriteLine($"schemas {root.GetProperty("schemaSetSha256").GetString()}, rules {root.GetProperty("rulePackSha256").GetString()}");
        foreach (var file in root.GetProperty("files").EnumerateArray())
        {
            Console.WriteLine($"{file.GetProperty("verdict").GetString(),-12} {file.GetProperty("sha256").GetString()} {file.GetProperty("file").GetString()}");
        }
    }
}
