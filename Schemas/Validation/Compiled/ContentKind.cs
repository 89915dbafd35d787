namespace Schemas.Validation.Compiled;

/// <summary>What may stand between the tags of an element.</summary>
internal enum ContentKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text of a simple type.</summary>
    Text,

    /// <summary>Elements, and white space between them.</summary>
    Elements,

    /// <summary>Elements and any text.</summary>
    Mixed,
}
