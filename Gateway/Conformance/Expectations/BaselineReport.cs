using Gateway.Conformance.Reports;

namespace Gateway.Conformance.Expectations;

/// <summary>Writes the findings as a baseline that accepts them.</summary>
/// <param name="acceptance">Reason, owner and last day of all rows.</param>
internal sealed class BaselineReport(Acceptance acceptance) : IReportFormat
{
    /// <inheritdoc/>
    public string Mark => Baseline.Head;

    /// <inheritdoc/>
    public void WriteHead(TextWriter output, RunSummary summary) => output.Write(Baseline.Head + "\n");

    /// <inheritdoc/>
    public void WriteRow(TextWriter output, FileResult result, bool isFirst)
    {
        foreach (string line in Baseline.Lines(result, acceptance))
        {
            output.Write(line + "\n");
        }
    }

    /// <inheritdoc/>
    public void WriteTail(TextWriter output, RunSummary summary)
    {
    }
}
