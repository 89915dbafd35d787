namespace Schemas.Validation;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>The message cannot be accepted.</summary>
    Error,

    /// <summary>The message is accepted; the sender should look.</summary>
    Warning,
}
