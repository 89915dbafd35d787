namespace Schemas.Infoset;

/// <summary>What a document may hold before it is refused. Each limit has its own <see cref="InfosetErrorCode"/>.</summary>
/// <remarks>
/// A limit keeps the work done for a document in proportion to its bytes, and the memory in proportion to what was agreed.
/// The number of bytes of the document itself is limited by whoever receives it.
/// </remarks>
public sealed record InfosetLimits
{
    /// <summary>The limits for messages: SOAP forbids processing instructions.</summary>
    public static InfosetLimits Default { get; } = new();

    /// <summary>No limits: for a document of the log, which was held against the limits when it arrived.</summary>
    public static InfosetLimits None { get; } = new()
    {
        DepthLevels = int.MaxValue,
        ElementsPerDocument = int.MaxValue,
        AttributesPerElement = int.MaxValue,
        AttributesPerDocument = int.MaxValue,
        NamespaceDeclarationsPerElement = int.MaxValue,
        NamespaceDeclarationsInScope = int.MaxValue,
        UnknownNamesPerDocument = int.MaxValue,
        NameBytes = int.MaxValue,
        AttributeValueBytes = int.MaxValue,
        TextRunsPerElement = int.MaxValue,
        TextBytes = int.MaxValue,
        AllowProcessingInstructions = true,
    };

    /// <summary>Levels of elements, the root being the first.</summary>
    public int DepthLevels { get; init; } = 100;

    /// <summary>Elements in the document.</summary>
    public int ElementsPerDocument { get; init; } = 200_000;

    /// <summary>Attributes of one element, namespace declarations not counted.</summary>
    public int AttributesPerElement { get; init; } = 64;

    /// <summary>Attributes and namespace declarations in the document.</summary>
    public int AttributesPerDocument { get; init; } = 200_000;

    /// <summary>Namespace declarations of one element.</summary>
    public int NamespaceDeclarationsPerElement { get; init; } = 64;

    /// <summary>Namespace declarations of an element and its ancestors.</summary>
    public int NamespaceDeclarationsInScope { get; init; } = 256;

    /// <summary>Different element and attribute names that no schema knows.</summary>
    public int UnknownNamesPerDocument { get; init; } = 4_096;

    /// <summary>Bytes of a name with its prefix, as UTF-8.</summary>
    public int NameBytes { get; init; } = 1_024;

    /// <summary>Bytes of an attribute value as written.</summary>
    public int AttributeValueBytes { get; init; } = 65_536;

    /// <summary>Pieces of text, CDATA sections, comments and processing instructions directly in one element.</summary>
    public int TextRunsPerElement { get; init; } = 1_000;

    /// <summary>Bytes of the text of one element that cannot be base64; text that can be is as long as the document allows.</summary>
    public int TextBytes { get; init; } = 1_048_576;

    /// <summary>Whether processing instructions are let through (and ignored).</summary>
    public bool AllowProcessingInstructions { get; init; }
}
