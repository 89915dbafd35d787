using System.CommandLine;
using Gateway.Conformance;
using Gateway.Conformance.Batch;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Contrast;
using Gateway.Conformance.Corpus;

namespace Gateway.Commands;

/// <summary><c>cpms compare</c>: what a corpus would see of a change of schemas or rules.</summary>
internal static class CompareCommand
{
    private const string Description =
        """
        Checks a corpus twice, by two schema sets or rule packs, and shows what changes, by file and by code. Without --base-... the first time is by
        the schemas and rules of the program, today. Exit code 0 where nothing changes, 1 where something does, 2 where something could not be checked.

        Examples: cpms compare corpus --rules next-year.csv --day 2027-01-01
                  cpms compare corpus.zip --base-schemas exchange-1.0 --schemas exchange-1.1 --csv changes.csv
        """;

    private static readonly Argument<string[]> Sources = new("PATH") { Description = "What to check", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Json = new("--json") { Description = "Write the differences as JSON", HelpName = "FILE" };
    private static readonly Option<string?> Csv = new("--csv") { Description = "Write the differences as CSV", HelpName = "FILE" };
    private static readonly SetupOptions First = new("base-", ", for the first time");
    private static readonly SetupOptions Second = new("", ", for the second time");

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("compare", Description) { Sources, Json, Csv };
        First.AddTo(command);
        Second.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (_, firstBasis, firstChecker) = First.Read(parsed).Open();
        var (_, secondBasis, secondChecker) = Second.Read(parsed).Open();
        var before = new ResultMaker(firstChecker, showsValues: false);
        var after = new ResultMaker(secondChecker, showsValues: false);
        var report = new ContrastReport(Console.Out, firstBasis, secondBasis);
        var corpus = new CorpusReader(parsed.GetRequiredValue(Sources), CorpusLimits.Default, Console.OpenStandardInput);
        var runner = new BatchRunner<ContrastedFile>((file, _) => ValueTask.FromResult(Contrast(before, after, file)), Environment.ProcessorCount);
        await runner.RunAsync(corpus.Files(), report.Add, stop);
        report.Finish();
        if (parsed.GetValue(Json) is { } json)
        {
            report.WriteJson(json);
        }

        if (parsed.GetValue(Csv) is { } csv)
        {
            report.WriteCsv(csv);
        }

        return report.Tally.Unchecked > 0 ? CommandRunner.CouldNot : report.Tally.Same == report.Tally.Files ? CommandRunner.Yes : CommandRunner.No;
    }

    // The file is read once, so that both look at the same bytes.
    private static ContrastedFile Contrast(ResultMaker before, ResultMaker after, CorpusFile file)
    {
        byte[]? bytes = null;
        var once = file with { Read = () => bytes ??= file.Read() };
        return ContrastedFile.Of(before.Make(once), after.Make(once));
    }
}
