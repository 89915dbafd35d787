using Gateway.Commands;
using Gateway.Conformance.Batch;
using Gateway.Conformance.Expectations;
using Gateway.Conformance.Reports;

namespace Gateway.Conformance;

/// <summary>What becomes of results, one after the other: compared, accepted, counted, reported; then the exit code.</summary>
internal sealed class RunOutcome(RunSummary seed, ReportSet reports, Manifest? manifest, Baseline? baseline, ProgressLine? progress, TimeProvider time)
{
    private readonly RunTally _tally = new(seed with { HasExpectations = manifest is not null });
    private readonly long _startedAt = time.GetTimestamp();

    /// <summary>Takes a result.</summary>
    /// <returns>What it means for the run.</returns>
    public ResultStanding Take(FileResult result)
    {
        FileResult accepted = baseline?.Apply(result) ?? result;
        FileResult compared = manifest?.Compare(accepted) ?? accepted;
        if (reports.Prints(compared))
        {
            progress?.Clear();
        }

        reports.Add(compared);
        _tally.Add(compared);
        progress?.Add(compared.Standing == ResultStanding.Good);
        return compared.Standing;
    }

    /// <summary>Ends the run.</summary>
    /// <param name="notes">What else is to be said.</param>
    /// <returns>The exit code: 0 nothing to do, 1 findings or differences, 2 something could not be checked.</returns>
    public int Finish(IEnumerable<string> notes)
    {
        progress?.Clear();
        string[] unmet = [.. manifest?.Unmet() ?? []];
        var summary = _tally.Sum(time.GetElapsedTime(_startedAt), [.. unmet, .. baseline?.Notes() ?? [], .. notes], unmet.Length > 0);
        reports.Finish(summary);
        return summary.Of(ResultStanding.Unknown) > 0 ? CommandRunner.CouldNot
            : summary.Of(ResultStanding.Bad) > 0 || summary.HasBadNote ? CommandRunner.No
            : CommandRunner.Yes;
    }
}
