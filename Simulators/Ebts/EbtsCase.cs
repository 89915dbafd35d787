namespace Simulators.Ebts;

/// <summary>One transaction that was taken and its answer.</summary>
internal sealed class EbtsCase
{
    /// <summary>The sender's number (TCN).</summary>
    public required string ControlNumber { get; init; }

    /// <summary>The number of the acknowledgement, which becomes the answer's TCN.</summary>
    public required string Acknowledgement { get; init; }

    /// <summary>The type of transaction.</summary>
    public required string Category { get; init; }

    /// <summary>The type of the answer, or why there is none.</summary>
    public required string AnswerCategory { get; init; }

    /// <summary>The answer file; empty where none will come.</summary>
    public byte[] Answer { get; init; } = [];

    /// <summary>How often the answer still has to be delivered.</summary>
    public int DeliveriesLeft { get; set; }

    /// <summary>How the answer stands.</summary>
    public string Standing { get; set; } = "waiting";
}
