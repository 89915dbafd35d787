using Gateway.Conformance.Reports;

namespace Gateway.Conformance.Expectations;

/// <summary>Writes the results as a manifest, to be looked at and kept.</summary>
internal sealed class ManifestReport : IReportFormat
{
    /// <inheritdoc/>
    public string Mark => Manifest.Head;

    /// <inheritdoc/>
    public void WriteHead(TextWriter output, RunSummary summary) => output.Write(Manifest.Head + "\n");

    /// <inheritdoc/>
    public void WriteRow(TextWriter output, FileResult result, bool isFirst) => output.Write(Manifest.Line(result) + "\n");

    /// <inheritdoc/>
    public void WriteTail(TextWriter output, RunSummary summary)
    {
    }
}
