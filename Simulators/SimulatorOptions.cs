using Simulators.Scripts;

namespace Simulators;

/// <summary>How the simulated partners are started.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where the gateway listens, such as <c>http://127.0.0.1:8080</c>; may be given later with <see cref="SimulatorHost.UseGateway"/>.</summary>
    public Uri? GatewayAddress { get; init; }

    /// <summary>The loopback port of each partner by its code; 0 or absent takes a free one.</summary>
    public IReadOnlyDictionary<string, int> Ports { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>With what each partner signs in at the gateway, by its code; one that is absent calls without.</summary>
    public IReadOnlyDictionary<string, SimulatorCredential> Credentials { get; init; } = new Dictionary<string, SimulatorCredential>(StringComparer.Ordinal);

    /// <summary>Where all invented numbers follow from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Between an acknowledgement and the answer of NGI, ABIS or ICTS, in milliseconds.</summary>
    public int DelayMilliseconds { get; init; } = 1_500;

    /// <summary>Between attempts to reach the gateway, in milliseconds; doubled after each, up to a minute.</summary>
    public int RetryMilliseconds { get; init; } = 500;

    /// <summary>How long a partner in the fault mode <see cref="FaultMode.Slow"/> takes, in milliseconds.</summary>
    public int SlowMilliseconds { get; init; } = 10_000;

    /// <summary>The script; <see cref="ScriptBook.Default"/> where null.</summary>
    public IReadOnlyList<ScriptLine>? Scripts { get; init; }

    /// <summary>Where the partners keep what they know from start to start; null keeps it in memory only.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
