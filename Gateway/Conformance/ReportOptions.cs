using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Gateway.Conformance.Expectations;
using Gateway.Conformance.Reports;
using Gateway.Settings;

namespace Gateway.Conformance;

/// <summary>The options that <c>validate</c> and <c>replay</c> share: reports, manifest, baseline.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string?> _json = File("--json", "Write the report as JSON");
    private readonly Option<string?> _junit = File("--junit", "Write the report as JUnit XML, for build servers");
    private readonly Option<string?> _sarif = File("--sarif", "Write the report as SARIF 2.1.0, for code scanners");
    private readonly Option<string?> _html = File("--html", "Write the report as one HTML page");
    private readonly Option<string?> _csv = File("--csv", "Write the report as CSV");
    private readonly Option<bool> _all = new("--all") { Description = "Name also the files in which nothing was found" };
    private readonly Option<string?> _expect = new("--expect") { Description = "A manifest: file,verdict,codes. The report shows the difference" };
    private readonly Option<bool> _beside = new("--expect-beside") { Description = "Expect what expected.txt beside each request.xml says, as samples and cpms generate have it" };
    private readonly Option<string?> _writeExpect = new("--write-expect") { Description = "Write a manifest of what the results are" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Accepted findings: " + Expectations.Baseline.Head };
    private readonly Option<string?> _writeBaseline = new("--write-baseline") { Description = "Write a baseline of all findings; needs --reason, --owner and --last-day" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why the findings of a new baseline are accepted" };
    private readonly Option<string?> _owner = new("--owner") { Description = "Who answers for them" };
    private readonly Option<string?> _lastDay = new("--last-day") { Description = "The last day on which they are accepted, such as 2027-06-30" };

    private readonly Option<bool> _together = new("--together") { Description = "The files are messages of one exchange: check also that they fit each other" };

    /// <summary>The version of the program.</summary>
    public static string Version { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [_json, _junit, _sarif, _html, _csv, _all, _expect, _beside, _writeExpect, _baseline, _writeBaseline, _reason, _owner, _lastDay, _together];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Begins the reports.</summary>
    public ReportSet Begin(ParseResult parsed) => ReportSet.Begin(
        [
            ("--json", Path(parsed, _json), new JsonReport()),
            ("--junit", Path(parsed, _junit), new JUnitReport()),
            ("--sarif", Path(parsed, _sarif), new SarifReport()),
            ("--html", Path(parsed, _html), new HtmlReport()),
            ("--csv", Path(parsed, _csv), new CsvReport()),
            ("--write-expect", parsed.GetValue(_writeExpect), new ManifestReport()),
            ("--write-baseline", parsed.GetValue(_writeBaseline), new BaselineReport(Acceptance(parsed))),
        ],
        new TextReport(Console.Out, parsed.GetValue(_all)));

    /// <summary>Whether the messages are looked at together.</summary>
    public bool IsTogether(ParseResult parsed) => parsed.GetValue(_together);

    /// <summary>The manifest; null where there is none.</summary>
    public Manifest? Manifest(ParseResult parsed) => parsed.GetValue(_expect) is { } path ? Expectations.Manifest.Read(path)
        : parsed.GetValue(_beside) ? Expectations.Manifest.Beside()
        : null;

    /// <summary>The baseline; null where there is none.</summary>
    public Baseline? Baseline(ParseResult parsed, TimeProvider time) =>
        parsed.GetValue(_baseline) is { } path ? Expectations.Baseline.Read(path, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) : null;

    // The file may be left out, and is then standard output.
    private static Option<string?> File(string name, string description) =>
        new(name) { Description = description + "; to standard output without FILE", Arity = ArgumentArity.ZeroOrOne, HelpName = "FILE" };

    private static string? Path(ParseResult parsed, Option<string?> option) =>
        parsed.GetResult(option) is null ? null : parsed.GetValue(option) ?? ReportFile.Output;

    private Acceptance Acceptance(ParseResult parsed)
    {
        if (parsed.GetValue(_writeBaseline) is null)
        {
            return new Acceptance("", "", default);
        }

        return parsed.GetValue(_reason) is { Length: > 0 } reason && parsed.GetValue(_owner) is { Length: > 0 } owner
            && DateOnly.TryParseExact(parsed.GetValue(_lastDay), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastDay)
            ? new Acceptance(reason, owner, lastDay)
            : throw new SettingsException("--write-baseline needs --reason TEXT, --owner NAME and --last-day 2027-06-30");
    }
}
