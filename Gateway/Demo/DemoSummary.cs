namespace Gateway.Demo;

/// <summary>What came of the demonstration.</summary>
/// <param name="IsRepeat">Whether it ran before with this data folder, and nothing was sent now.</param>
/// <param name="Lines">One line for each message.</param>
internal sealed record DemoSummary(bool IsRepeat, IReadOnlyList<DemoLine> Lines)
{
    /// <summary>Whether every message was answered as it should be.</summary>
    public bool IsComplete => Lines.All(line => line.IsAsExpected);

    /// <summary>The number of messages that were sent.</summary>
    public int Sent => Lines.Count;

    /// <summary>The number of messages with a final answer, refusals of the invalid one among them.</summary>
    public int Answered => Lines.Count(line => line.IsAsExpected);
}
