using System.CommandLine;
using System.Globalization;
using Gateway.Conformance;
using Gateway.Conformance.Batch;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Reports;
using Gateway.Conformance.Sessions;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary><c>cpms validate</c>: checks files, whatever they are, and reports.</summary>
internal static class ValidateCommand
{
    private const string Description =
        """
        Checks messages and files and reports what it finds: XML messages, SOAP envelopes, MTOM packages, ANSI/NIST files, traditional or XML.
        PATH is a file, a folder with all below it, a glob in quotes, a zip archive, or - for standard input. Exit code 0 where all are valid,
        1 with findings, 2 where something could not be checked. Values of messages are masked in all reports.

        Examples: cpms validate samples --html report.html
                  cpms validate 'in/**/*.xml' more.zip --junit report.xml --expect manifest.csv
                  cpms validate card.an2 --json
                  cpms validate conversation --together
                  cpms validate in --rules agreement.csv --day 2027-01-01
                  cpms validate in --session https://gateway.example --user ASC --password-file secret
        """;

    private static readonly Argument<string[]> Sources = new("PATH") { Description = "What to check", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<int> Jobs = new("--jobs") { Description = "How many threads. Default: one a core", DefaultValueFactory = _ => Environment.ProcessorCount };
    private static readonly Option<string?> Resume = new("--resume") { Description = "A journal of the run; a run that was stopped goes on where it was", HelpName = "FILE" };
    private static readonly Option<bool> ShowValues = new("--show-values") { Description = "Show the source in reports as it is, with values; for your eyes only" };
    private static readonly Option<string?> Session = new("--session")
    {
        Description = "Bring the files to a conformance session instead of checking them here: the address of a gateway, where one is begun, or the address where files are brought",
        HelpName = "URL",
    };

    private static readonly CredentialOptions Credentials = new();
    private static readonly SetupOptions Setup = new();
    private static readonly ReportOptions Reports = new();

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("validate", Description) { Sources, Jobs, Resume, ShowValues, Session };
        Credentials.AddTo(command);
        Setup.AddTo(command);
        Reports.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        if (parsed.GetValue(Jobs) is < 1 or > 1_024)
        {
            throw new SettingsException("--jobs is 1 to 1024");
        }

        if (parsed.GetValue(Session) is { } session)
        {
            return await BringAsync(parsed, session, stop);
        }

        var (_, basis, checker) = Setup.Read(parsed).Open(Reports.IsTogether(parsed));
        var time = TimeProvider.System;
        var maker = new ResultMaker(checker, parsed.GetValue(ShowValues));
        var corpus = new CorpusReader(parsed.GetRequiredValue(Sources), CorpusLimits.Default, Console.OpenStandardInput);
        var seed = new RunSummary { Command = "validate", Basis = basis, Version = ReportOptions.Version, StartedAt = time.GetUtcNow() };
        using var journal = parsed.GetValue(Resume) is { } path ? RunJournal.Open(path, basis) : null;
        using var reports = Reports.Begin(parsed);
        var progress = Progress(corpus, time, stop);
        var outcome = new RunOutcome(seed, reports, Reports.Manifest(parsed), Reports.Baseline(parsed, time), checker.ReadsFacts ? checker.Exchanges : null, progress, time);
        var runner = new BatchRunner<FileResult>((file, _) => ValueTask.FromResult(Make(maker, journal, file)), parsed.GetValue(Jobs));
        await runner.RunAsync(corpus.Files(), result => outcome.Take(result), stop);
        return outcome.Finish(Notes(corpus));
    }

    private static async Task<int> BringAsync(ParseResult parsed, string session, CancellationToken stop)
    {
        if (Setup.Read(parsed) is not { SchemaFolder: null, RulePaths: [], Day: null } || parsed.GetValue(Resume) is not null || parsed.GetValue(ShowValues))
        {
            throw new SettingsException("--session: the gateway checks, by its own schemas and rules; leave out --schemas, --rules, --day, --resume and --show-values");
        }

        Uri address = WebAddress.Read("--session", session);
        var time = TimeProvider.System;
        using var client = await SessionClient.OpenAsync(address, Credentials.Read(parsed, address), Reports.IsTogether(parsed), stop);
        var corpus = new CorpusReader(parsed.GetRequiredValue(Sources), CorpusLimits.Default, Console.OpenStandardInput);
        var seed = new RunSummary { Command = "validate", Basis = SessionClient.BasisOf(await client.ReportAsync(stop)), Version = ReportOptions.Version, StartedAt = time.GetUtcNow() };
        using var reports = Reports.Begin(parsed);
        var outcome = new RunOutcome(seed, reports, Reports.Manifest(parsed), Reports.Baseline(parsed, time), null, Progress(corpus, time, stop), time);
        var runner = new BatchRunner<FileResult>((file, token) => new ValueTask<FileResult>(client.CheckAsync(file, token)), parsed.GetValue(Jobs));
        await runner.RunAsync(corpus.Files(), result => outcome.Take(result), stop);
        if (SessionClient.TogetherOf(await client.ReportAsync(stop)) is { } together)
        {
            outcome.Take(together);
        }

        return outcome.Finish([.. Notes(corpus), $"the session can be read at {client.Page}"]);
    }

    private static FileResult Make(ResultMaker maker, RunJournal? journal, CorpusFile file)
    {
        if (journal?.Find(file) is { } known)
        {
            return maker.WithFacts(known, file);
        }

        var result = maker.Make(file);
        journal?.Add(file, result);
        return result;
    }

    // The bar goes to the error stream, so that a report on standard output stays whole.
    private static ProgressLine? Progress(CorpusReader corpus, TimeProvider time, CancellationToken stop)
    {
        if (Console.IsErrorRedirected)
        {
            return null;
        }

        var progress = new ProgressLine(Console.Error, time);
        _ = Task.Run(() => progress.Expect(corpus.Count(stop)), stop);
        return progress;
    }

    private static IEnumerable<string> Notes(CorpusReader corpus) => corpus.PassedOver == 0
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"{corpus.PassedOver} files in folders passed over, because they are not called like messages; name them to check them")];
}
