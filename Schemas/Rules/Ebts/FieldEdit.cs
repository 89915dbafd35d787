namespace Schemas.Rules.Ebts;

/// <summary>What is wrong with a value.</summary>
internal enum FieldEdit
{
    /// <summary>Nothing.</summary>
    Right,

    /// <summary>It is not written as it must be.</summary>
    Invalid,

    /// <summary>It is well written, and out of range.</summary>
    OutOfRange,
}
