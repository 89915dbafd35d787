namespace Simulators.Icts;

/// <summary>What the simulated ICTS keeps.</summary>
internal sealed class IctsState
{
    /// <summary>Its cases, the oldest first.</summary>
    public List<AnalystCase> Cases { get; set; } = [];
}
