namespace Gateway.Demo;

/// <summary>What the demonstration remembers in the data folder, so that a second start sends nothing new.</summary>
/// <param name="Run">Part of every message's number.</param>
/// <param name="StartedAt">When the messages were made, UTC; a start that was cut off makes the same ones again, byte for byte.</param>
/// <param name="IsDone">Whether all of them were sent and answered.</param>
internal sealed record DemoState(string Run, DateTimeOffset StartedAt, bool IsDone);
