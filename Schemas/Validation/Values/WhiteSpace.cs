namespace Schemas.Validation.Values;

/// <summary>What happens to white space before a value is looked at.</summary>
internal enum WhiteSpace
{
    /// <summary>Nothing.</summary>
    Preserve,

    /// <summary>Each white space character becomes a space.</summary>
    Replace,

    /// <summary>None at the ends, one space between words.</summary>
    Collapse,
}
