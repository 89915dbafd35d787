namespace Simulators;

/// <summary>One thing that a simulated partner received or did.</summary>
/// <param name="At">When.</param>
/// <param name="Operation">What: an operation, or the partner's own deed.</param>
/// <param name="Identification">The number of the message or transaction.</param>
/// <param name="Outcome">What came of it, in words.</param>
public sealed record JournalEntry(DateTimeOffset At, string Operation, string Identification, string Outcome);
