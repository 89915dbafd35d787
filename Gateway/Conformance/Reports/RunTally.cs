using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>Counts results while they come; keeps no result.</summary>
/// <param name="seed">What is known before the first.</param>
internal sealed class RunTally(RunSummary seed)
{
    private readonly Dictionary<Verdict, int> _verdicts = [];
    private readonly Dictionary<ResultStanding, int> _standings = [];
    private readonly SortedDictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<double> _latencies = [];
    private long _bytes;
    private int _accepted;

    /// <summary>Counts a result.</summary>
    public void Add(FileResult result)
    {
        _verdicts[result.Verdict] = _verdicts.GetValueOrDefault(result.Verdict) + 1;
        _standings[result.Standing] = _standings.GetValueOrDefault(result.Standing) + 1;
        _bytes += result.Bytes;
        foreach (var finding in result.Findings)
        {
            _codes[finding.Finding.Code] = _codes.GetValueOrDefault(finding.Finding.Code) + 1;
            _accepted += finding.Accepted is null ? 0 : 1;
        }

        if (result.LatencyMilliseconds is { } latency)
        {
            _latencies.Add(latency);
        }
    }

    /// <summary>The sum so far.</summary>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="notes">What else is to be said.</param>
    /// <param name="hasBadNote">Whether one of the notes makes the run a bad one.</param>
    public RunSummary Sum(TimeSpan elapsed, IReadOnlyList<string> notes, bool hasBadNote) => seed with
    {
        Elapsed = elapsed,
        Verdicts = _verdicts,
        Standings = _standings,
        Codes = _codes,
        Bytes = _bytes,
        AcceptedFindings = _accepted,
        Notes = notes,
        HasBadNote = hasBadNote,
        Latency = LatencySummary.Of(_latencies),
    };
}
