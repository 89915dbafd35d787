namespace Simulators.Ebts;

/// <summary>What a simulated EBTS system keeps.</summary>
internal sealed class EbtsState
{
    /// <summary>Its transactions, the oldest first.</summary>
    public List<EbtsCase> Cases { get; set; } = [];
}
