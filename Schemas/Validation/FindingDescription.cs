namespace Schemas.Validation;

/// <summary>What a finding code means, whatever the message.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Meaning">What it says, in one sentence.</param>
/// <param name="Hint">What the sender can do.</param>
/// <param name="Source">The standard and clause that demands it.</param>
public sealed record FindingDescription(string Code, Severity Severity, string Meaning, string Hint, string Source)
{
    /// <summary>A finding of it, without a place.</summary>
    /// <param name="text">What it says, without values from the message; the meaning where null.</param>
    public Finding Find(string? text = null) => new()
    {
        Code = Code,
        Severity = Severity,
        Text = (text ?? Meaning).TrimEnd('.'),
        Hint = Hint,
        Source = Source,
    };
}
