using Schemas.Comparison;

namespace Gateway.Conformance.Replay;

/// <summary>How a corpus is sent.</summary>
internal sealed record ReplayOptions
{
    /// <summary>Where to.</summary>
    public required Uri Address { get; init; }

    /// <summary>What bare messages are sent as.</summary>
    public ReplayForm Form { get; init; } = ReplayForm.Soap11;

    /// <summary>In which order.</summary>
    public ReplayOrder Order { get; init; } = ReplayOrder.Given;

    /// <summary>Where a random order follows from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Connections, and messages under way at once.</summary>
    public int Connections { get; init; } = 1;

    /// <summary>Messages a second at most; null as fast as the answers come.</summary>
    public double? RatePerSecond { get; init; }

    /// <summary>Seconds to wait for an answer.</summary>
    public double TimeoutSeconds { get; init; } = 60;

    /// <summary>After how many bad answers the run stops; null never.</summary>
    public int? StopAfter { get; init; }

    /// <summary>Whether answers are checked by the schemas and rules.</summary>
    public bool ChecksAnswers { get; init; } = true;

    /// <summary>What an answer may differ in from the recorded one.</summary>
    public ComparisonRules Rules { get; init; } = ComparisonRules.Default;
}
