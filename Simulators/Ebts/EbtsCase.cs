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

    /// <summary>Whether it came as a package in XML, and is answered so.</summary>
    public bool IsXml { get; init; }

    /// <summary>The type of the answer, or why there is none.</summary>
    public required string AnswerCategory { get; init; }

    /// <summary>Whether it was refused only for the moment (error class R).</summary>
    public bool IsForTheMoment { get; init; }

    /// <summary>The answer file; empty where none will come.</summary>
    public byte[] Answer { get; init; } = [];

    /// <summary>What comes by itself after the answer was delivered, such as a second answer or a notice; empty where nothing does.</summary>
    public byte[] Sequel { get; init; } = [];

    /// <summary>How long after the answer the sequel comes, in milliseconds.</summary>
    public double SequelDelayMilliseconds { get; init; }

    /// <summary>Whether the sequel still has to be delivered.</summary>
    public bool IsSequelDue { get; set; }

    /// <summary>How often the answer still has to be delivered.</summary>
    public int DeliveriesLeft { get; set; }

    /// <summary>How the answer stands.</summary>
    public string Standing { get; set; } = "waiting";
}
