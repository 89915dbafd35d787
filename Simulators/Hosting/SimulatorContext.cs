using Microsoft.Extensions.Logging;
using Simulators.Scripts;

namespace Simulators.Hosting;

/// <summary>What every partner needs.</summary>
internal sealed record SimulatorContext
{
    /// <summary>As given at the start.</summary>
    public required SimulatorOptions Options { get; init; }

    /// <summary>The script in force.</summary>
    public required ScriptBook Scripts { get; init; }

    /// <summary>The way to the gateway.</summary>
    public required GatewayLine Gateway { get; init; }

    /// <summary>What is done later.</summary>
    public required DelayedWork Later { get; init; }

    /// <summary>The log.</summary>
    public required ILogger Logger { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => Options.TimeProvider;
}
