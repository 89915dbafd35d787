namespace Processing.Pipeline.Probes;

/// <summary>Does nothing.</summary>
internal sealed class SilentProbe : IStepProbe
{
    /// <inheritdoc/>
    public void Reached(string step, string point)
    {
    }
}
