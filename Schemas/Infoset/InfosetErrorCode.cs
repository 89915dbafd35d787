namespace Schemas.Infoset;

/// <summary>Why a document could not be read. The number is the finding code, <c>CPMS-2001</c> and on; none is used twice.</summary>
public enum InfosetErrorCode
{
    /// <summary>No error: never the code of an exception.</summary>
    None = 0,

    /// <summary>The encoding is neither UTF-8 nor UTF-16.</summary>
    EncodingUnsupported = 2001,

    /// <summary>The declared encoding is not the one that the bytes are in.</summary>
    EncodingMismatch = 2002,

    /// <summary>A byte sequence is not UTF-8, or a pair of bytes not UTF-16.</summary>
    EncodingInvalid = 2003,

    /// <summary>A character that XML does not allow.</summary>
    CharacterForbidden = 2004,

    /// <summary>The XML declaration is not written as it must be.</summary>
    DeclarationMalformed = 2005,

    /// <summary>The document says that it is of an XML version other than 1.0.</summary>
    VersionUnsupported = 2006,

    /// <summary>A document type declaration.</summary>
    DocumentTypeForbidden = 2007,

    /// <summary>A processing instruction where none is allowed.</summary>
    InstructionForbidden = 2008,

    /// <summary>Markup that is none of XML's.</summary>
    MarkupMalformed = 2009,

    /// <summary>A comment that is not closed, or has two hyphens inside.</summary>
    CommentMalformed = 2010,

    /// <summary>A processing instruction without a proper target.</summary>
    InstructionMalformed = 2011,

    /// <summary>A name begins with or contains a character that names do not have.</summary>
    NameMalformed = 2012,

    /// <summary>An attribute without equals sign, quotes or value, or with a less-than sign in its value.</summary>
    AttributeMalformed = 2013,

    /// <summary>Two attributes of one element have the same name.</summary>
    AttributeDuplicate = 2014,

    /// <summary>A prefix without a namespace.</summary>
    PrefixUndeclared = 2015,

    /// <summary>A declaration of a reserved prefix or namespace, or of a prefix for no namespace.</summary>
    NamespaceDeclarationForbidden = 2016,

    /// <summary>An end tag that does not close the element that is open.</summary>
    EndTagMismatch = 2017,

    /// <summary>The document ends inside markup or with elements still open.</summary>
    EndUnexpected = 2018,

    /// <summary>There is no root element.</summary>
    RootMissing = 2019,

    /// <summary>Text or a second root element outside the root element.</summary>
    ContentOutsideRoot = 2020,

    /// <summary>An ampersand that begins no reference.</summary>
    ReferenceMalformed = 2021,

    /// <summary>A reference to an entity other than the five of XML.</summary>
    EntityUndeclared = 2022,

    /// <summary>A character reference to what is no XML character.</summary>
    CharacterReferenceForbidden = 2023,

    /// <summary>The end mark of a CDATA section in text.</summary>
    CdataEndInText = 2024,

    /// <summary>More levels than <see cref="InfosetLimits.DepthLevels"/>.</summary>
    DepthTooGreat = 2041,

    /// <summary>More than <see cref="InfosetLimits.ElementsPerDocument"/>.</summary>
    ElementsTooMany = 2042,

    /// <summary>More than <see cref="InfosetLimits.AttributesPerElement"/>.</summary>
    AttributesTooMany = 2043,

    /// <summary>More than <see cref="InfosetLimits.AttributesPerDocument"/>.</summary>
    AttributesInDocumentTooMany = 2044,

    /// <summary>More than <see cref="InfosetLimits.NamespaceDeclarationsPerElement"/>.</summary>
    NamespaceDeclarationsTooMany = 2045,

    /// <summary>More than <see cref="InfosetLimits.NamespaceDeclarationsInScope"/>.</summary>
    NamespacesInScopeTooMany = 2046,

    /// <summary>More than <see cref="InfosetLimits.UnknownNamesPerDocument"/>.</summary>
    UnknownNamesTooMany = 2047,

    /// <summary>Longer than <see cref="InfosetLimits.NameBytes"/>.</summary>
    NameTooLong = 2048,

    /// <summary>Longer than <see cref="InfosetLimits.AttributeValueBytes"/>.</summary>
    AttributeValueTooLong = 2049,

    /// <summary>More than <see cref="InfosetLimits.TextRunsPerElement"/>.</summary>
    TextRunsTooMany = 2050,

    /// <summary>Longer than <see cref="InfosetLimits.TextBytes"/>.</summary>
    TextTooLong = 2051,

    /// <summary>An <c>xop:Include</c> in a message that has no parts.</summary>
    XopWithoutParts = 2061,

    /// <summary>An <c>xop:Include</c> whose <c>href</c> is missing or does not begin with <c>cid:</c>.</summary>
    XopReferenceForbidden = 2062,

    /// <summary>An <c>xop:Include</c> that names a part which the message does not have.</summary>
    XopPartMissing = 2063,

    /// <summary>A part that two <c>xop:Include</c> refer to.</summary>
    XopPartRepeated = 2064,

    /// <summary>An <c>xop:Include</c> that is the root, has content, or stands beside text or other elements.</summary>
    XopIncludeMisplaced = 2065,
}
