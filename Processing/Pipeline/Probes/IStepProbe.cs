namespace Processing.Pipeline.Probes;

/// <summary>Hears when a step has reached a point. In operation nobody listens.</summary>
internal interface IStepProbe
{
    /// <summary>A point was reached.</summary>
    /// <param name="step">The step, or <c>Intake</c>, <c>Outbox</c>, <c>Reply</c>.</param>
    /// <param name="point"><c>before-commit</c> or <c>after-commit</c>.</param>
    void Reached(string step, string point);
}
