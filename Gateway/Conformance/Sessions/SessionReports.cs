using System.Text;
using Gateway.Conformance.Reports;
using Schemas.Validation;

namespace Gateway.Conformance.Sessions;

/// <summary>A session as the reports that <c>cpms validate</c> writes.</summary>
internal static class SessionReports
{
    /// <summary>Writes a report.</summary>
    /// <param name="format">Its form.</param>
    /// <param name="at">When the session began.</param>
    /// <param name="results">Its results.</param>
    /// <param name="basis">What verdicts rest on.</param>
    public static string Write(IReportFormat format, DateTimeOffset at, IReadOnlyList<FileResult> results, CheckBasis basis)
    {
        var tally = new RunTally(new RunSummary { Command = "validate", Basis = basis, Version = ReportOptions.Version, StartedAt = at });
        using var output = new StringWriter(new StringBuilder(), System.Globalization.CultureInfo.InvariantCulture);
        foreach (var result in results)
        {
            tally.Add(result);
        }

        var summary = tally.Sum(TimeSpan.Zero, [], hasBadNote: false);
        format.WriteHead(output, summary);
        for (int index = 0; index < results.Count; index++)
        {
            format.WriteRow(output, results[index], index == 0);
        }

        format.WriteTail(output, summary);
        return output.ToString();
    }

    /// <summary>One result as a line of JSON.</summary>
    public static string Line(FileResult result)
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        new JsonReport().WriteRow(output, result, isFirst: true);
        return output.ToString();
    }
}
