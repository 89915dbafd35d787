namespace Gateway.Conformance.Replay;

/// <summary>What came back, as it came.</summary>
/// <param name="Status">The HTTP status; 0 where no answer came.</param>
/// <param name="ContentType">The media type; null where there is none.</param>
/// <param name="Body">The body, unpacked.</param>
/// <param name="LatencyMilliseconds">From the first byte sent to the last byte received.</param>
/// <param name="Problem">Why no answer came; null where one did.</param>
internal sealed record RawAnswer(int Status, string? ContentType, byte[] Body, double LatencyMilliseconds, string? Problem = null)
{
    /// <summary>Whether the status says yes.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
