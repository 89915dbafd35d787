namespace Schemas.Validation;

/// <summary>How far a validation goes.</summary>
public sealed record ValidationLimits
{
    /// <summary>What is used where nothing else is set.</summary>
    public static ValidationLimits Default { get; } = new();

    /// <summary>Findings in a report; further ones are only counted.</summary>
    public int FindingsPerReport { get; init; } = 100;

    /// <summary>Digits of a number; more are a finding, and the number is not looked at.</summary>
    public int NumberDigits { get; init; } = 1_000;

    /// <summary>Bytes of a value that is not binary; more are a finding, and the value is not looked at.</summary>
    public int ValueBytes { get; init; } = 1_048_576;

    /// <summary>Minutes by which a clock of a partner may be ahead of ours.</summary>
    public double ClockSkewMinutes { get; init; } = 5;
}
