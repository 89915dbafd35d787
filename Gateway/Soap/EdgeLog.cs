namespace Gateway.Soap;

/// <summary>What the edge logs: numbers 1100 to 1199.</summary>
internal static partial class EdgeLog
{
    /// <summary>A request was turned away before it was a message.</summary>
    [LoggerMessage(1101, LogLevel.Information, "Request to {Service} was turned away: {Refusal}")]
    public static partial void RequestRefused(this ILogger logger, string? service, Body.EdgeRefusal refusal);

    /// <summary>A message got a fault.</summary>
    [LoggerMessage(1102, LogLevel.Information, "Message to {Service} got the fault {Fault}")]
    public static partial void MessageFaulted(this ILogger logger, string? service, string fault);

    /// <summary>The intake broke.</summary>
    [LoggerMessage(1103, LogLevel.Error, "A message to {Service} could not be handled")]
    public static partial void IntakeFailed(this ILogger logger, Exception exception, string? service);

    /// <summary>A call to a partner failed.</summary>
    [LoggerMessage(1104, LogLevel.Debug, "Call to {Partner} failed: {Reason}")]
    public static partial void CallFailed(this ILogger logger, string partner, string reason);
}
