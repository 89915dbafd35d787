using System.Globalization;
using System.Security;
using System.Text;
using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>The report as build servers read it: a test case a file, which fails where somebody has to look.</summary>
/// <remarks>The form that Jenkins, GitLab and Azure Pipelines take: testsuites, testsuite, testcase with failure or error.</remarks>
internal sealed class JUnitReport : IReportFormat
{
    /// <inheritdoc/>
    public string Mark => "<testsuites name=\"cpms";

    /// <inheritdoc/>
    public void WriteHead(TextWriter output, RunSummary summary)
    {
        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"tests=\"{summary.Files}\" failures=\"{summary.Of(ResultStanding.Bad)}\" errors=\"{summary.Of(ResultStanding.Unknown)}\" time=\"{summary.Elapsed.TotalSeconds:0.000}\"");
        output.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"cpms {summary.Command}\" {counts}>\n");
        output.Write($"<testsuite name=\"cpms {summary.Command}\" {counts} timestamp=\"{summary.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)}\">\n");
        output.Write(
            $"<properties><property name=\"schemaSetSha256\" value=\"{summary.Basis.SchemaSetSha256}\"/><property name=\"rulePackSha256\" value=\"{summary.Basis.RulePackSha256}\"/></properties>\n");
    }

    /// <inheritdoc/>
    public void WriteRow(TextWriter output, FileResult result, bool isFirst)
    {
        string time = result.LatencyMilliseconds is { } latency ? string.Create(CultureInfo.InvariantCulture, $" time=\"{latency / 1000:0.000}\"") : "";
        output.Write($"<testcase classname=\"{Escape(Folder(result.Name))}\" name=\"{Escape(result.Name)}\"{time}");
        if (result.Standing == ResultStanding.Good && result.Findings.Count == 0)
        {
            output.Write("/>\n");
            return;
        }

        string text = Escape(Details(result));
        string content = result.Standing switch
        {
            ResultStanding.Good => $"<system-out>{text}</system-out>",
            ResultStanding.Bad => $"<failure message=\"{Escape(Message(result))}\" type=\"{Escape(Code(result))}\">{text}</failure>",
            _ => $"<error message=\"{Escape(Message(result))}\" type=\"{Escape(Code(result))}\">{text}</error>",
        };
        output.Write($">{content}</testcase>\n");
    }

    /// <inheritdoc/>
    public void WriteTail(TextWriter output, RunSummary summary)
    {
        if (summary.Notes.Count > 0)
        {
            output.Write($"<system-out>{Escape(string.Join('\n', summary.Notes))}</system-out>\n");
        }

        output.Write("</testsuite>\n</testsuites>\n");
    }

    private static string Folder(string name) => name.LastIndexOf('/') is > 0 and int end ? name[..end] : "files";

    private static string Code(FileResult result) => result.Findings.Count > 0 ? result.Findings[0].Finding.Code : "expectation";

    private static string Message(FileResult result) =>
        result.Expectation is { IsMet: false } expectation ? ResultWords.Of(expectation, result.Verdict)
        : result.Findings.FirstOrDefault(finding => finding.Finding.Severity == Severity.Error) is { } first ? $"{first.Finding.Code} {first.Finding.Text}"
        : result.Verdict.ToString();

    private static string Details(FileResult result)
    {
        var text = new StringBuilder();
        foreach (var reported in result.Findings)
        {
            text.Append(ResultWords.Line(reported)).Append('\n');
        }

        return text.ToString();
    }

    // Names of files may hold signs that XML does not.
    private static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.Select(sign => char.IsControl(sign) && sign != '\n' ? '?' : sign))) ?? "";
}
