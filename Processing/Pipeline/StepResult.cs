namespace Processing.Pipeline;

/// <summary>What a committed step has come to.</summary>
/// <param name="Outcome">What the handler decided.</param>
/// <param name="State">The new state.</param>
/// <param name="NextStep">The index of the step to run next.</param>
/// <param name="Partners">The partners that have something new in the outbox.</param>
/// <param name="Answer">The final answer, where the message is done and has one.</param>
internal sealed record StepResult(
    Outcome Outcome, MessageState State, int NextStep, IReadOnlyCollection<string> Partners, byte[]? Answer)
{
    /// <summary>Whether the message is done.</summary>
    public bool IsDone { get; init; }
}
