using System.Globalization;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Reports;
using Schemas.Comparison;
using Schemas.Validation;

namespace Gateway.Conformance.Replay;

/// <summary>Makes the record of an answer: what the endpoint said, what our checks say of it, and what differs from the recorded run.</summary>
/// <param name="reader">Reads answers.</param>
/// <param name="comparison">Compares two answers.</param>
/// <param name="recorded">The run to compare with; null where there is none.</param>
internal sealed class AnswerCheck(AnswerReader reader, MessageComparison comparison, RecordedRun? recorded)
{
    // What was recorded is compared; it was checked when it came.
    private readonly AnswerReader _recordedReader = new(null);

    /// <summary>The record of an answer.</summary>
    /// <param name="name">The name of the message's file.</param>
    /// <param name="bytes">The length of the file.</param>
    /// <param name="sha256">Its digest.</param>
    /// <param name="raw">The answer.</param>
    public FileResult Check(string name, long bytes, string sha256, RawAnswer raw)
    {
        var answer = raw.Problem is null ? reader.Read(raw) : new ReadAnswer();
        var findings = new List<ReportedFinding>();
        AddOwn(findings, raw, answer);
        AddDifferences(findings, name, raw, answer);
        return new FileResult
        {
            Name = name,
            Kind = answer.Check?.Kind ?? FileKind.Unknown,
            Subject = answer.Content?.Name.LocalName,
            Bytes = bytes,
            Sha256 = sha256,
            Verdict = VerdictOf(raw, answer, findings),
            Findings = findings,
            FindingsTotal = findings.Count,
            FaultName = answer.FaultName,
            Facts = answer.Check?.Facts is { } facts ? [facts with { File = name + " (answer)" }] : [],
            LatencyMilliseconds = raw.Problem is null ? raw.LatencyMilliseconds : null,
        };
    }

    private static Verdict VerdictOf(RawAnswer raw, ReadAnswer answer, List<ReportedFinding> findings) =>
        raw.Problem is not null || answer.IsUndetermined ? Verdict.Undetermined
        : findings.Exists(finding => finding.Finding.Severity == Severity.Error) ? Verdict.Invalid
        : Verdict.Valid;

    private static void AddOwn(List<ReportedFinding> findings, RawAnswer raw, ReadAnswer answer)
    {
        if (raw.Problem is { } problem)
        {
            Add(findings, ComparisonFindings.NoAnswer.Find($"No answer came: {problem}"));
            return;
        }

        if (answer.Problem is { } unreadable)
        {
            Add(findings, ComparisonFindings.AnswerUnreadable.Find($"The answer cannot be read: {unreadable}"));
        }

        if (answer.FaultName is { } fault)
        {
            string status = string.Create(CultureInfo.InvariantCulture, $"HTTP {raw.Status}");
            Add(findings, ComparisonFindings.Refused.Find($"The endpoint refused the message: {fault} ({status})"));
            findings.AddRange(answer.Findings.Select(finding => new ReportedFinding(finding) { Cause = 0 }));
        }

        findings.AddRange((answer.Check?.Report.Findings ?? []).Select(finding => new ReportedFinding(finding with { Text = "In the answer: " + finding.Text })));
    }

    private void AddDifferences(List<ReportedFinding> findings, string name, RawAnswer raw, ReadAnswer answer)
    {
        if (recorded is null || raw.Problem is not null)
        {
            return;
        }

        if (recorded.Find(name, null) is not { } before)
        {
            Add(findings, ComparisonFindings.NotRecorded.Find());
            return;
        }

        var was = _recordedReader.Read(before);
        if (before.Status != raw.Status || was.FaultName != answer.FaultName || (was.Content is null) != (answer.Content is null))
        {
            Add(findings, ComparisonFindings.StatusDiffers.Find() with { Found = Named(raw, answer), Expected = Named(before, was) });
        }
        else if (was.Content is { } one && answer.Content is { } other)
        {
            findings.AddRange(comparison.Compare(one, other).Select(difference => new ReportedFinding(difference)));
        }
    }

    private static string Named(RawAnswer raw, ReadAnswer answer) => string.Create(
        CultureInfo.InvariantCulture, $"HTTP {raw.Status}{(answer.FaultName is { } fault ? $" with {fault}" : answer.Content is null ? " without content" : "")}");

    private static void Add(List<ReportedFinding> findings, Finding finding) => findings.Add(new ReportedFinding(finding));
}
