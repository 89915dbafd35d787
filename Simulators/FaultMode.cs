namespace Simulators;

/// <summary>How a simulated partner misbehaves towards everybody.</summary>
public enum FaultMode
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The connection is closed before anything is read.</summary>
    Down,

    /// <summary>It takes its time, then answers.</summary>
    Slow,

    /// <summary>HTTP 500 without a body; nothing is done.</summary>
    Error500,

    /// <summary>HTTP 503; nothing is done.</summary>
    Unavailable,

    /// <summary>The request is worked on, and the answer is not XML.</summary>
    Malformed,

    /// <summary>The request is worked on, and the connection is closed before the answer.</summary>
    Drop,
}
