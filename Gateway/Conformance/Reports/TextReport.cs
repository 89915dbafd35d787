using System.Globalization;

namespace Gateway.Conformance.Reports;

/// <summary>The report for people at a terminal: files with findings as they come, then the sum.</summary>
/// <param name="output">Where to.</param>
/// <param name="showsAll">Whether files in which nothing was found are named too.</param>
internal sealed class TextReport(TextWriter output, bool showsAll)
{
    // Followers beyond these are only counted; the other reports have them all.
    private const int MostFollowers = 3;

    /// <summary>Whether there is something to say of a result.</summary>
    public bool Prints(FileResult result) =>
        showsAll || result.Standing != ResultStanding.Good || (result.Expectation is null && result.Findings.Any(finding => finding.Accepted is null));

    /// <summary>Adds a result.</summary>
    public void Add(FileResult result)
    {
        if (!Prints(result))
        {
            return;
        }

        string subject = result.Subject is null ? "" : $" ({result.Subject})";
        string accepted = result.IsAccepted ? ", accepted" : "";
        output.WriteLine($"{result.Verdict}{accepted}  {Printable(result.Name)}{subject}");
        if (result.Expectation is { IsMet: false } expectation)
        {
            output.WriteLine($"  {ResultWords.Of(expectation, result.Verdict)}");
        }

        if (result.Expectation is { IsMet: true })
        {
            output.WriteLine("  as expected");
            return;
        }

        Write(result);
    }

    /// <summary>Ends the report.</summary>
    public void Finish(RunSummary summary)
    {
        output.WriteLine(ResultWords.Of(summary));
        if (summary.Latency is { } latency)
        {
            output.WriteLine(ResultWords.Of(latency));
        }

        if (summary.HasExpectations)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"as expected: {summary.Of(ResultStanding.Good)}, otherwise: {summary.Files - summary.Of(ResultStanding.Good)}"));
        }

        if (summary.AcceptedFindings > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"findings accepted by the baseline: {summary.AcceptedFindings}"));
        }

        foreach (string note in summary.Notes)
        {
            output.WriteLine(note);
        }

        output.WriteLine($"schemas {summary.Basis.SchemaSetSha256[..12]}, rules {summary.Basis.RulePackSha256[..12]}");
    }

    private void Write(FileResult result)
    {
        for (int index = 0; index < result.Findings.Count; index++)
        {
            if (result.Findings[index].Cause is null)
            {
                Write(result.Findings[index]);
                WriteFollowers([.. result.Findings.Where(finding => finding.Cause == index)]);
            }
        }

        if (result.FindingsTotal > result.Findings.Count)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {result.FindingsTotal - result.Findings.Count} more that are only counted"));
        }
    }

    private void Write(ReportedFinding reported)
    {
        var finding = reported.Finding;
        string place = ResultWords.Place(reported) is { Length: > 0 } at ? Printable(at) + "  " : "";
        output.WriteLine($"  {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}  {place}{Printable(finding.Text)}");
        if (reported.Accepted is { } accepted)
        {
            output.WriteLine($"    accepted  {accepted.Reason} ({accepted.Owner}, until {accepted.LastDay:yyyy-MM-dd})");
            return;
        }

        if (reported.Excerpt is { Text.Length: > 0 } excerpt)
        {
            output.WriteLine($"    | {excerpt.Text}");
            output.WriteLine($"    | {new string(' ', excerpt.Caret)}^");
        }

        Write("at", finding.Path);
        Write("found", finding.Found);
        Write("expected", finding.Expected);
        Write("hint", finding.Hint);
        Write("source", finding.Source);
    }

    private void WriteFollowers(List<ReportedFinding> followers)
    {
        if (followers.Count == 0)
        {
            return;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {followers.Count} more that follow{(followers.Count == 1 ? "s" : "")} from it:"));
        foreach (var follower in followers.Take(MostFollowers))
        {
            output.WriteLine($"      {follower.Finding.Code}  {ResultWords.Place(follower.Finding)}  {Printable(follower.Finding.Text)}");
        }

        if (followers.Count > MostFollowers)
        {
            output.WriteLine("      …");
        }
    }

    private void Write(string name, string? text)
    {
        if (text is not null)
        {
            output.WriteLine($"    {name,-9} {Printable(text)}");
        }
    }

    // Names of files and elements are the sender's; what a terminal would take for a command does not reach it.
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(sign => char.IsControl(sign) ? '?' : sign)) : text;
}
