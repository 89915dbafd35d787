using System.Diagnostics;
using System.Diagnostics.Metrics;
using Processing.Pipeline;
using Schemas.Validation;

namespace Processing;

/// <summary>The counters and traces of this project, all named <c>Cpms.Processing</c>.</summary>
internal static class ProcessingMetrics
{
    private static readonly Meter Meter = new("Cpms.Processing");

    private static readonly Counter<long> Messages =
        Meter.CreateCounter<long>("cpms.messages", "{message}", "Messages that arrived, by operation and verdict.");

    private static readonly Counter<long> StepRuns =
        Meter.CreateCounter<long>("cpms.steps", "{step}", "Steps of the pipeline, by step and outcome.");

    private static readonly Counter<long> Calls =
        Meter.CreateCounter<long>("cpms.partner.calls", "{call}", "Calls to partners, by partner and outcome.");

    private static readonly Histogram<double> Answers =
        Meter.CreateHistogram<double>("cpms.answer.duration", "s", "From the arrival of a message to its first answer.");

    /// <summary>The source of traces.</summary>
    public static ActivitySource Activities { get; } = new("Cpms.Processing");

    /// <summary>Counts a message that arrived.</summary>
    public static void MessageArrived(string operation, Verdict verdict) =>
        Messages.Add(1, new("operation", operation), new("verdict", verdict.ToString()));

    /// <summary>Counts a step.</summary>
    public static void StepDone(string step, Outcome outcome) =>
        StepRuns.Add(1, new("step", step), new("outcome", outcome.GetType().Name));

    /// <summary>Counts a call to a partner.</summary>
    public static void PartnerCalled(string partner, string outcome) =>
        Calls.Add(1, new("partner", partner), new("outcome", outcome));

    /// <summary>Records how long a sender waited.</summary>
    public static void AnswerGiven(double seconds, string kind) => Answers.Record(seconds, new KeyValuePair<string, object?>("kind", kind));
}
