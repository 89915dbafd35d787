using Processing.Intake;

namespace Processing.Stores.Work;

/// <summary>A message on its way through the pipeline.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="Step">The index of the step to run next.</param>
/// <param name="State">What the steps so far have found, as a JSON document.</param>
/// <param name="Priority">1 high, 2 medium, 3 low.</param>
/// <param name="Attempts">How often the step has been tried.</param>
/// <param name="DueAt">When it may be claimed, UTC.</param>
/// <param name="ParkedReason">Why it is set aside, or null.</param>
public sealed record WorkItem(
    MessageId MessageId, int Step, string State, int Priority, int Attempts, DateTimeOffset DueAt, string? ParkedReason);
