using System.Text.Json;
using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>The report as code scanners write it, with a rule for each code and a place for each finding.</summary>
/// <remarks>
/// Source: SARIF 2.1.0 (OASIS, 27 March 2020): run 3.14, result 3.27, region 3.30, suppression 3.35. The rules stand after the results,
/// which the order of properties in JSON allows; results name them by id.
/// </remarks>
internal sealed class SarifReport : IReportFormat
{
    private bool _hasResult;

    /// <inheritdoc/>
    public string Mark => "sarif-2.1.0";

    /// <inheritdoc/>
    public void WriteHead(TextWriter output, RunSummary summary) => output.Write(
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"results\":[\n");

    /// <inheritdoc/>
    public void WriteRow(TextWriter output, FileResult result, bool isFirst)
    {
        foreach (var finding in result.Findings)
        {
            output.Write((_hasResult ? ",\n" : "") + JsonText.Of(json => Write(json, result, finding)));
            _hasResult = true;
        }
    }

    /// <inheritdoc/>
    public void WriteTail(TextWriter output, RunSummary summary) => output.Write(
        $"\n],\"tool\":{JsonText.Of(json => WriteTool(json, summary))},\"invocations\":[{JsonText.Of(json => WriteInvocation(json, summary))}]}}]}}\n");

    private static void Write(Utf8JsonWriter json, FileResult result, ReportedFinding reported)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteString("level", finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("kind", "fail");
        json.WriteStartObject("message");
        json.WriteString("text", Message(finding));
        json.WriteEndObject();
        WriteLocation(json, result, reported);
        WriteRelated(json, reported.Related);
        if (reported.Accepted is { } accepted)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", $"{accepted.Reason} ({accepted.Owner}, until {accepted.LastDay:yyyy-MM-dd})");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        json.WriteString("verdict", result.Verdict.ToString());
        json.WriteString("sha256", result.Sha256);
        Optional(json, "hint", finding.Hint);
        Optional(json, "found", finding.Found);
        Optional(json, "expected", finding.Expected);
        Optional(json, "causedBy", reported.Cause is { } cause ? result.Findings[cause].Finding.Code : null);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Message(Finding finding) => finding.Text + (finding.Text.EndsWith('.') ? "" : ".");

    private static void WriteLocation(Utf8JsonWriter json, FileResult result, ReportedFinding reported)
    {
        var finding = reported.Finding;
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", AddressOf(reported.File ?? result.Name));
        json.WriteEndObject();
        WriteRegion(json, reported);
        json.WriteEndObject();
        if (finding.Path is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", finding.Path);
            Optional(json, "decoratedName", finding.ExpandedPath);
            json.WriteString("kind", "element");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    // Source: SARIF 2.1.0, 3.27.22.
    private static void WriteRelated(Utf8JsonWriter json, RelatedPlace? related)
    {
        if (related is null)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", AddressOf(related.File));
        json.WriteEndObject();
        if (related is { Line: { } line, Column: { } column })
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteNumber("startColumn", column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string AddressOf(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static void WriteRegion(Utf8JsonWriter json, ReportedFinding reported)
    {
        var finding = reported.Finding;
        if (finding.Line is null && finding.ByteOffset is null)
        {
            return;
        }

        json.WriteStartObject("region");
        if (finding is { Line: { } line, Column: { } column })
        {
            json.WriteNumber("startLine", line);
            json.WriteNumber("startColumn", column);
            if (reported.Excerpt is { } excerpt)
            {
                json.WriteStartObject("snippet");
                json.WriteString("text", excerpt.Text);
                json.WriteEndObject();
            }
        }
        else
        {
            json.WriteNumber("byteOffset", finding.ByteOffset ?? 0);
            json.WriteNumber("byteLength", 0);
        }

        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteStartObject();
        json.WriteStartObject("driver");
        json.WriteString("name", "cpms");
        json.WriteString("version", summary.Version);
        json.WriteStartArray("rules");
        foreach (var rule in FindingCatalog.All.Where(rule => summary.Codes.ContainsKey(rule.Code)))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteText(json, "shortDescription", rule.Meaning);
            WriteText(json, "help", $"{rule.Hint} Source: {rule.Source}.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("schemaSetSha256", summary.Basis.SchemaSetSha256);
        json.WriteString("rulePackSha256", summary.Basis.RulePackSha256);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", summary.Of(ResultStanding.Unknown) == 0);
        json.WriteString("startTimeUtc", summary.StartedAt.UtcDateTime);
        json.WriteString("endTimeUtc", (summary.StartedAt + summary.Elapsed).UtcDateTime);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
