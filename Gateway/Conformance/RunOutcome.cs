using Gateway.Commands;
using Gateway.Conformance.Batch;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Expectations;
using Gateway.Conformance.Reports;
using Schemas.Rules.Across;

namespace Gateway.Conformance;

/// <summary>What becomes of results, one after the other: compared, accepted, counted, reported; then the exit code.</summary>
/// <param name="seed">What is known of the run at its beginning.</param>
/// <param name="reports">The reports.</param>
/// <param name="manifest">What is expected; null where nothing is.</param>
/// <param name="baseline">What is accepted; null where nothing is.</param>
/// <param name="together">The rules about messages that belong together; null where they do not.</param>
/// <param name="progress">The bar; null where nobody looks.</param>
/// <param name="time">The clock.</param>
internal sealed class RunOutcome(
    RunSummary seed, ReportSet reports, Manifest? manifest, Baseline? baseline, ExchangeCheck? together, ProgressLine? progress, TimeProvider time)
{
    private readonly RunTally _tally = new(seed with { HasExpectations = manifest is not null });
    private readonly List<MessageFacts> _facts = [];
    private readonly long _startedAt = time.GetTimestamp();

    /// <summary>Takes a result.</summary>
    /// <returns>What it means for the run.</returns>
    public ResultStanding Take(FileResult result)
    {
        if (together is not null && _facts.Count <= ExchangeCheck.MostMessages)
        {
            _facts.AddRange(result.Facts);
        }

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
        if (together is not null)
        {
            Take(TogetherResult.Of(together, _facts));
        }

        progress?.Clear();
        string[] unmet = [.. manifest?.Unmet() ?? []];
        var summary = _tally.Sum(time.GetElapsedTime(_startedAt), [.. unmet, .. baseline?.Notes() ?? [], .. notes], unmet.Length > 0);
        reports.Finish(summary);
        return summary.Of(ResultStanding.Unknown) > 0 ? CommandRunner.CouldNot
            : summary.Of(ResultStanding.Bad) > 0 || summary.HasBadNote ? CommandRunner.No
            : CommandRunner.Yes;
    }
}
