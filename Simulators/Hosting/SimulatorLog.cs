using Microsoft.Extensions.Logging;

namespace Simulators.Hosting;

/// <summary>What the simulated partners log: 6000 and on.</summary>
internal static partial class SimulatorLog
{
    [LoggerMessage(6001, LogLevel.Information, "Simulator {Partner} listened at {Address}")]
    public static partial void SimulatorListened(this ILogger logger, string partner, string address);

    [LoggerMessage(6002, LogLevel.Debug, "Simulator {Partner} answered {Operation}: {Outcome}")]
    public static partial void SimulatorAnswered(this ILogger logger, string partner, string operation, string outcome);

    [LoggerMessage(6003, LogLevel.Information, "Simulator {Partner} could not reach the gateway ({Reason}) and waits {Seconds} s")]
    public static partial void GatewayAway(this ILogger logger, string partner, string reason, double seconds);

    [LoggerMessage(6004, LogLevel.Warning, "Gateway refused what simulator {Partner} delivered: {Reason}")]
    public static partial void DeliveryRefused(this ILogger logger, string partner, string reason);

    [LoggerMessage(6005, LogLevel.Warning, "Simulator {Partner} was set to misbehave: {Fault}")]
    public static partial void FaultSet(this ILogger logger, string partner, string fault);

    [LoggerMessage(6006, LogLevel.Error, "Work of a simulator failed")]
    public static partial void DelayedWorkFailed(this ILogger logger, Exception exception);
}
