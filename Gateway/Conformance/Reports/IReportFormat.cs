namespace Gateway.Conformance.Reports;

/// <summary>
/// A form in which results are written. Rows are written while results come, the head when all are known, so that a report of a million
/// files takes no memory.
/// </summary>
internal interface IReportFormat
{
    /// <summary>What stands near the beginning of such a report and of no message. A file without it is never written over.</summary>
    string Mark { get; }

    /// <summary>What stands before the rows.</summary>
    void WriteHead(TextWriter output, RunSummary summary);

    /// <summary>One result.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">The result.</param>
    /// <param name="isFirst">Whether no row stands before it.</param>
    void WriteRow(TextWriter output, FileResult result, bool isFirst);

    /// <summary>What stands after the rows.</summary>
    void WriteTail(TextWriter output, RunSummary summary);
}
