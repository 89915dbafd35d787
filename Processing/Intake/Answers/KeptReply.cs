namespace Processing.Intake.Answers;

/// <summary>An answer of ours, read back from the log.</summary>
/// <param name="Xml">The answer.</param>
/// <param name="IsFinal">Whether it is the final one.</param>
/// <param name="At">When it was given, UTC.</param>
internal sealed record KeptReply(ReadOnlyMemory<byte> Xml, bool IsFinal, DateTimeOffset At);
