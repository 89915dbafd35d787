namespace Gateway.Demo;

/// <summary>One message of the demonstration and its answer.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Identification">The sender's number.</param>
/// <param name="Category">Final, Interim or Acknowledgement; null in faults.</param>
/// <param name="Outcome">The outcome code, or what the fault says.</param>
/// <param name="IsAsExpected">Whether that is what should come: a final answer, or the refusal of the invalid message.</param>
internal sealed record DemoLine(string Title, string Identification, string? Category, string Outcome, bool IsAsExpected);
