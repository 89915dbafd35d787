namespace Schemas.Validation.Exact;

/// <summary>Which question the framework's validator was asked when it complained.</summary>
internal enum CheckPhase
{
    /// <summary>May this element stand here?</summary>
    Element,

    /// <summary>Is this attribute right?</summary>
    Attribute,

    /// <summary>Are all attributes there?</summary>
    AttributesEnd,

    /// <summary>May this text stand here?</summary>
    Text,

    /// <summary>Is the element complete, and its value right?</summary>
    ElementEnd,

    /// <summary>Do all references resolve?</summary>
    DocumentEnd,
}
