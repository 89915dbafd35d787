namespace Schemas.Validation;

/// <summary>What a check says of a message. Only <see cref="Valid"/> goes on; a check that could not be made is never a pass.</summary>
public enum Verdict
{
    /// <summary>Every check was made and none found an error.</summary>
    Valid,

    /// <summary>At least one finding is an error.</summary>
    Invalid,

    /// <summary>A check could not be made, so nothing is known: the message is held.</summary>
    Undetermined,
}
