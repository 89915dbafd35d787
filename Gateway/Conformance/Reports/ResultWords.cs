using System.Globalization;
using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>Sentences that several reports share.</summary>
internal static class ResultWords
{
    /// <summary>The place of a finding: <c>12:34</c> in XML, <c>offset 512</c> elsewhere, empty for the whole file.</summary>
    public static string Place(Finding finding) =>
        finding is { Line: { } line, Column: { } column } ? string.Create(CultureInfo.InvariantCulture, $"{line}:{column}")
        : finding.ByteOffset is { } offset ? string.Create(CultureInfo.InvariantCulture, $"offset {offset}")
        : "";

    /// <summary>The place of a finding, with its file where the result is about several.</summary>
    public static string Place(ReportedFinding reported) =>
        reported.File is not { } file ? Place(reported.Finding)
        : Place(reported.Finding) is { Length: > 0 } at ? $"{file}:{at}"
        : file;

    /// <summary>A finding in one line.</summary>
    public static string Line(ReportedFinding reported)
    {
        var finding = reported.Finding;
        string place = Place(reported) is { Length: > 0 } at ? at + " " : "";
        string path = finding.Path is null ? "" : $" at {finding.Path}";
        string follows = reported.Cause is null ? "" : "  follows: ";
        string accepted = reported.Accepted is { } acceptance ? $" (accepted: {acceptance.Reason})" : "";
        return $"{follows}{finding.Severity.ToString().ToLowerInvariant()} {finding.Code} {place}{finding.Text}{path}{accepted}";
    }

    /// <summary>What is not as expected.</summary>
    public static string Of(ExpectationResult expectation, Verdict verdict)
    {
        var parts = new List<string>();
        if (expectation.Expected != verdict)
        {
            parts.Add($"expected {expectation.Expected}, got {verdict}");
        }

        if (expectation.MissingCodes.Count > 0)
        {
            parts.Add("not raised: " + string.Join(' ', expectation.MissingCodes));
        }

        if (expectation.UnexpectedCodes.Count > 0)
        {
            parts.Add("raised without being expected: " + string.Join(' ', expectation.UnexpectedCodes));
        }

        return parts.Count == 0 ? "as expected" : string.Join("; ", parts);
    }

    /// <summary>The run in one line.</summary>
    public static string Of(RunSummary summary)
    {
        double seconds = Math.Max(0.001, summary.Elapsed.TotalSeconds);
        string speed = summary.Elapsed == TimeSpan.Zero ? "" : string.Create(CultureInfo.InvariantCulture, $"; {summary.Elapsed.TotalSeconds:0.0} s, {summary.Files / seconds:0} files/s, {summary.Bytes / seconds / 1_000_000:0.0} MB/s");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Files} {(summary.Files == 1 ? "file" : "files")}: {summary.Of(Verdict.Valid)} valid, {summary.Of(Verdict.Invalid)} invalid, {summary.Of(Verdict.Undetermined)} undetermined{speed}");
    }

    /// <summary>Latencies in one line.</summary>
    public static string Of(LatencySummary latency) => string.Create(
        CultureInfo.InvariantCulture,
        $"{latency.Count} answers: half within {latency.P50:0.0} ms, 90 % within {latency.P90:0.0} ms, 99 % within {latency.P99:0.0} ms, the slowest {latency.Most:0.0} ms");
}
