using Schemas.Validation;

namespace Gateway.Conformance.Reports;

/// <summary>What is said of a run as a whole.</summary>
internal sealed record RunSummary
{
    /// <summary>What was run: <c>validate</c> or <c>replay</c>.</summary>
    public required string Command { get; init; }

    /// <summary>What the verdicts rest on.</summary>
    public required CheckBasis Basis { get; init; }

    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Files by verdict.</summary>
    public IReadOnlyDictionary<Verdict, int> Verdicts { get; init; } = new Dictionary<Verdict, int>();

    /// <summary>Files by standing.</summary>
    public IReadOnlyDictionary<ResultStanding, int> Standings { get; init; } = new Dictionary<ResultStanding, int>();

    /// <summary>Findings by code, those that were only counted left out.</summary>
    public IReadOnlyDictionary<string, int> Codes { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Bytes of all files.</summary>
    public long Bytes { get; init; }

    /// <summary>Findings that a baseline accepted.</summary>
    public int AcceptedFindings { get; init; }

    /// <summary>Whether there was a manifest.</summary>
    public bool HasExpectations { get; init; }

    /// <summary>What else is to be said, in sentences: rows of a manifest that no file met, rows of a baseline that are over, files passed over.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether a note alone makes the run a bad one, such as an expected file that is not there.</summary>
    public bool HasBadNote { get; init; }

    /// <summary>Latencies; null where nothing was sent.</summary>
    public LatencySummary? Latency { get; init; }

    /// <summary>All files.</summary>
    public int Files => Verdicts.Values.Sum();

    /// <summary>Files with a verdict.</summary>
    public int Of(Verdict verdict) => Verdicts.GetValueOrDefault(verdict);

    /// <summary>Files of a standing.</summary>
    public int Of(ResultStanding standing) => Standings.GetValueOrDefault(standing);
}
