using System.CommandLine;
using Gateway.Conformance;
using Gateway.Conformance.Batch;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Replay;
using Gateway.Conformance.Reports;
using Gateway.Settings;
using Schemas.Comparison;
using Schemas.Validation;

namespace Gateway.Commands;

/// <summary><c>cpms replay</c>: sends a corpus to an endpoint and checks the answers.</summary>
internal static class ReplayCommand
{
    private const string Description =
        """
        Sends messages to an endpoint and checks its answers: against a manifest, against a recorded run, and by schemas and rules. PATH is as
        for validate; bare messages are put into envelopes, envelopes and MTOM packages go as they are. Identifiers and times may differ from
        the recorded run, and the order where the schema gives it no meaning. Exit code 0 where all is as it should be, 1 with differences or
        refusals, 2 where answers did not come.

        Examples: cpms replay samples/EnrollEncounter --to http://127.0.0.1:8080/services/exchange --user OVERSEAS --password-file secret
                  cpms replay corpus.zip --to https://partner.example/ws --record run1 --connections 8 --rate 50
                  cpms replay corpus.zip --to https://partner.example/ws --against run1 --html report.html
                  cpms replay conversation --to https://partner.example/ws --together
        """;

    private static readonly Argument<string[]> Sources = new("PATH") { Description = "What to send", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> To = new("--to") { Description = "The address of the endpoint", Required = true, HelpName = "URL" };
    private static readonly Option<string> As = new("--as") { Description = "What bare messages are sent as: soap11, soap12 or rest", DefaultValueFactory = _ => "soap11" };
    private static readonly Option<string> Order = new("--order") { Description = "given, random (with --seed) or priority (High first)", DefaultValueFactory = _ => "given" };
    private static readonly Option<int> Seed = new("--seed") { Description = "Where a random order follows from", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Connections = new("--connections") { Description = "Messages under way at once", DefaultValueFactory = _ => 1 };
    private static readonly Option<double?> Rate = new("--rate") { Description = "Messages a second at most" };
    private static readonly Option<double> Timeout = new("--timeout") { Description = "Seconds to wait for an answer", DefaultValueFactory = _ => 60 };
    private static readonly Option<int?> StopAfter = new("--stop-after") { Description = "Stop after so many bad answers" };
    private static readonly Option<string?> Record = new("--record") { Description = "Keep the answers in a folder", HelpName = "DIR" };
    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with the run in the folder of --record; what was answered is not sent again" };
    private static readonly Option<string?> Against = new("--against") { Description = "Compare with the run recorded in a folder", HelpName = "DIR" };
    private static readonly Option<string[]> Ignore = new("--ignore") { Description = "Local names of elements and attributes that are not compared", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> NoCheck = new("--no-check") { Description = "Do not check answers by schemas and rules" };
    private static readonly CredentialOptions Credentials = new();
    private static readonly SetupOptions Setup = new();
    private static readonly ReportOptions Reports = new();

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("replay", Description)
        {
            Sources, To, As, Order, Seed, Connections, Rate, Timeout, StopAfter, Record, Resume, Against, Ignore, NoCheck,
        };
        Credentials.AddTo(command);
        Setup.AddTo(command);
        Reports.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var options = Options(parsed);
        var time = TimeProvider.System;
        var (catalog, basis, checker) = Setup.Read(parsed).Open(Reports.IsTogether(parsed));
        var credentials = Credentials.Read(parsed, options.Address);
        using var record = RecordOf(parsed);
        using var against = parsed.GetValue(Against) is { } folder ? RecordedRun.Open(folder) : null;
        using var client = new ReplayClient(options, credentials, time);
        using var reports = Reports.Begin(parsed);
        var corpus = new CorpusReader(parsed.GetRequiredValue(Sources), CorpusLimits.Default, Console.OpenStandardInput);
        var check = new AnswerCheck(
            new AnswerReader(options.ChecksAnswers ? checker : null), new MessageComparison(catalog.Set, options.Rules, ValidationLimits.Default.FindingsPerReport), against);
        var run = new ReplayRun(options, client, check, checker, record, time);
        var seed = new RunSummary { Command = "replay", Basis = basis, Version = ReportOptions.Version, StartedAt = time.GetUtcNow() };
        var progress = Console.IsErrorRedirected ? null : new ProgressLine(Console.Error, time);
        var outcome = new RunOutcome(seed, reports, Reports.Manifest(parsed), Reports.Baseline(parsed, time), checker.ReadsFacts ? checker.Exchanges : null, progress, time);
        await run.RunAsync(corpus.Files(), outcome, stop);
        return outcome.Finish(run.Notes());
    }

    private static RecordedRun? RecordOf(ParseResult parsed)
    {
        bool goesOn = parsed.GetValue(Resume);
        return parsed.GetValue(Record) is { } folder ? RecordedRun.Begin(folder, goesOn)
            : goesOn ? throw new SettingsException("--resume needs --record DIR, the folder of the run to go on with")
            : null;
    }

    private static ReplayOptions Options(ParseResult parsed)
    {
        if (Reports.IsTogether(parsed) && parsed.GetValue(NoCheck))
        {
            throw new SettingsException("--together looks at the answers too; leave out --no-check");
        }

        return new ReplayOptions
        {
            Address = WebAddress.Read("--to", parsed.GetRequiredValue(To)),
            Form = Word<ReplayForm>("--as", parsed.GetValue(As), "soap11, soap12 or rest"),
            Order = Word<ReplayOrder>("--order", parsed.GetValue(Order), "given, random or priority"),
            Seed = parsed.GetValue(Seed),
            Connections = parsed.GetValue(Connections) is >= 1 and <= 1_024 and int connections ? connections : throw new SettingsException("--connections is 1 to 1024"),
            RatePerSecond = parsed.GetValue(Rate) is null or (> 0 and <= 100_000) ? parsed.GetValue(Rate) : throw new SettingsException("--rate is more than 0, 100000 at most"),
            TimeoutSeconds = parsed.GetValue(Timeout) is > 0 and <= 86_400 and double timeout ? timeout : throw new SettingsException("--timeout is more than 0, 86400 at most"),
            StopAfter = parsed.GetValue(StopAfter) is null or >= 1 ? parsed.GetValue(StopAfter) : throw new SettingsException("--stop-after is 1 at least"),
            ChecksAnswers = !parsed.GetValue(NoCheck),
            Rules = ComparisonRules.Default with { Ignored = (parsed.GetValue(Ignore) ?? []).ToHashSet(StringComparer.Ordinal) },
        };
    }

    private static T Word<T>(string option, string? word, string words)
        where T : struct, Enum =>
        Enum.TryParse(word, ignoreCase: true, out T value) && Enum.IsDefined(value) && !char.IsDigit(word[0]) ? value : throw new SettingsException($"{option} is {words}");
}
