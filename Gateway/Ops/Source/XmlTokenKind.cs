namespace Gateway.Ops.Source;

/// <summary>What a piece of XML text is, for its colour.</summary>
internal enum XmlTokenKind
{
    /// <summary>Character data.</summary>
    Text,

    /// <summary>The <c>&lt;</c> of a start tag.</summary>
    Open,

    /// <summary>The <c>&lt;/</c> of an end tag.</summary>
    OpenEnd,

    /// <summary>The <c>&gt;</c> of a tag.</summary>
    Close,

    /// <summary>The <c>/&gt;</c> of an empty element.</summary>
    CloseEmpty,

    /// <summary>An element's name.</summary>
    Name,

    /// <summary>An attribute's name.</summary>
    AttributeName,

    /// <summary>An attribute's value with its quotes.</summary>
    AttributeValue,

    /// <summary>White space, <c>=</c>, or what does not belong in a tag.</summary>
    Filling,

    /// <summary>A comment, processing instruction, declaration or CDATA mark.</summary>
    Aside,
}
