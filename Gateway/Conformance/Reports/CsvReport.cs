using System.Buffers;
using System.Globalization;
using Schemas.Tables;

namespace Gateway.Conformance.Reports;

/// <summary>The report as a table: a row a finding, and one row for each file without any.</summary>
/// <remarks>Source: RFC 4180. Cells that a spreadsheet would take for a formula begin with an apostrophe.</remarks>
internal sealed class CsvReport : IReportFormat
{
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t");

    /// <inheritdoc/>
    public string Mark => "file,verdict,standing";

    /// <inheritdoc/>
    public void WriteHead(TextWriter output, RunSummary summary) => Write(
        output,
        "file", "verdict", "standing", "kind", "subject", "code", "severity", "line", "column", "offset", "path", "text", "found", "expected", "hint", "source", "causedBy", "accepted", "missingCodes", "unexpectedCodes", "latencyMilliseconds", "sha256");

    /// <inheritdoc/>
    public void WriteRow(TextWriter output, FileResult result, bool isFirst)
    {
        if (result.Findings.Count == 0)
        {
            Write(output, result, null);
        }

        foreach (var finding in result.Findings)
        {
            Write(output, result, finding);
        }
    }

    /// <inheritdoc/>
    public void WriteTail(TextWriter output, RunSummary summary)
    {
    }

    private static void Write(TextWriter output, FileResult result, ReportedFinding? reported)
    {
        var finding = reported?.Finding;
        Write(
            output,
            reported?.File ?? result.Name,
            result.Verdict.ToString(),
            result.Standing.ToString(),
            result.Kind.ToString(),
            result.Subject,
            finding?.Code,
            finding?.Severity.ToString(),
            Number(finding?.Line),
            Number(finding?.Column),
            Number(finding?.ByteOffset),
            finding?.Path,
            finding?.Text,
            finding?.Found,
            finding?.Expected,
            finding?.Hint,
            finding?.Source,
            reported?.Cause is { } cause ? result.Findings[cause].Finding.Code : null,
            reported?.Accepted?.Reason,
            result.Expectation is { } missing ? string.Join(' ', missing.MissingCodes) : null,
            result.Expectation is { } other ? string.Join(' ', other.UnexpectedCodes) : null,
            result.LatencyMilliseconds?.ToString("0.###", CultureInfo.InvariantCulture),
            result.Sha256);
    }

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static void Write(TextWriter output, params ReadOnlySpan<string?> cells)
    {
        bool isFirst = true;
        foreach (string? cell in cells)
        {
            output.Write(isFirst ? "" : ",");
            output.Write(Cell(cell ?? ""));
            isFirst = false;
        }

        output.Write("\r\n");
    }

    private static string Cell(string text)
    {
        string safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return CsvRows.Cell(safe);
    }
}
