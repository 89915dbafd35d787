namespace Schemas.Coverage;

/// <summary>What a corpus of messages can show of a schema.</summary>
public enum CoverageKind
{
    /// <summary>An element in the type that it may stand in.</summary>
    Element,

    /// <summary>A branch of a choice.</summary>
    Choice,

    /// <summary>A code of a list.</summary>
    Code,

    /// <summary>A length or number at its limit.</summary>
    Facet,
}
