namespace Gateway.Conformance.Replay;

/// <summary>In which order a corpus is sent.</summary>
internal enum ReplayOrder
{
    /// <summary>As the words of the command line and the names in folders give it.</summary>
    Given,

    /// <summary>At random, the same for the same seed.</summary>
    Random,

    /// <summary>High before Medium before Low, by the header of each message; in the given order where they are equal.</summary>
    Priority,
}
