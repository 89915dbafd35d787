using Schemas.Infoset;

namespace Schemas.Validation;

/// <summary>The findings of documents that could not be read. <c>docs/findings.md</c> shows the same list.</summary>
public static class ReadingFindings
{
    private const string Xml = "XML 1.0, fifth edition";

    private const string Names = "Namespaces in XML 1.0";

    private const string Limits = "Limits of this interface";

    private const string Xop = "XML-binary Optimized Packaging";

    private const string WellFormed = "Write messages with an XML library; it cannot make this mistake.";

    private const string Smaller = "Make the message smaller; no message of the exchange needs so much.";

    /// <summary>All of them, in the order of their codes.</summary>
    public static IReadOnlyList<FindingDescription> All { get; } =
    [
        Of(InfosetErrorCode.EncodingUnsupported, "The encoding is neither UTF-8 nor UTF-16.", "Send UTF-8.", Xml + ", 4.3.3"),
        Of(InfosetErrorCode.EncodingMismatch, "The declared encoding is not the one that the bytes are in.", "Declare the encoding that is used, or none.", Xml + ", 4.3.3"),
        Of(InfosetErrorCode.EncodingInvalid, "The bytes are not of the encoding.", "Convert all text to UTF-8.", Xml + ", 4.3.3"),
        Of(InfosetErrorCode.CharacterForbidden, "A character that XML does not allow.", "Remove control characters from the data.", Xml + ", 2.2"),
        Of(InfosetErrorCode.DeclarationMalformed, "The XML declaration is not written as it must be.", WellFormed, Xml + ", 2.8"),
        Of(InfosetErrorCode.VersionUnsupported, "The document is of an XML version other than 1.0.", "Send XML 1.0.", Xml + ", 2.8"),
        Of(InfosetErrorCode.DocumentTypeForbidden, "A document type declaration.", "Leave it out.", "SOAP 1.1, 3; SOAP 1.2 part 1, 5"),
        Of(InfosetErrorCode.InstructionForbidden, "A processing instruction.", "Leave it out.", "SOAP 1.1, 3; SOAP 1.2 part 1, 5"),
        Of(InfosetErrorCode.MarkupMalformed, "Markup that is none of XML's.", WellFormed, Xml + ", 2.4"),
        Of(InfosetErrorCode.CommentMalformed, "A comment with two hyphens inside.", WellFormed, Xml + ", 2.5"),
        Of(InfosetErrorCode.InstructionMalformed, "A processing instruction without a proper target.", WellFormed, Xml + ", 2.6"),
        Of(InfosetErrorCode.NameMalformed, "A name begins with or contains a character that names do not have.", WellFormed, Xml + ", 2.3; " + Names + ", 3"),
        Of(InfosetErrorCode.AttributeMalformed, "An attribute is not written as it must be.", WellFormed, Xml + ", 3.1"),
        Of(InfosetErrorCode.AttributeDuplicate, "Two attributes of one element have the same name.", WellFormed, Xml + ", 3.1; " + Names + ", 6.3"),
        Of(InfosetErrorCode.PrefixUndeclared, "A prefix without a namespace.", "Declare the prefix on the element or around it.", Names + ", 5"),
        Of(InfosetErrorCode.NamespaceDeclarationForbidden, "A declaration of a reserved prefix or namespace, or of a prefix for no namespace.", WellFormed, Names + ", 3"),
        Of(InfosetErrorCode.EndTagMismatch, "An end tag does not close the element that is open.", WellFormed, Xml + ", 3"),
        Of(InfosetErrorCode.EndUnexpected, "The document ends too early.", "The message was probably cut on its way: send it again.", Xml + ", 2.1"),
        Of(InfosetErrorCode.RootMissing, "There is no root element.", "The message was probably empty.", Xml + ", 2.1"),
        Of(InfosetErrorCode.ContentOutsideRoot, "Something stands outside the root element.", WellFormed, Xml + ", 2.1"),
        Of(InfosetErrorCode.ReferenceMalformed, "An ampersand begins no reference.", "Write an ampersand in text as &amp;amp;.", Xml + ", 4.1"),
        Of(InfosetErrorCode.EntityUndeclared, "A reference to an entity other than the five of XML.", "Write the character itself.", Xml + ", 4.6"),
        Of(InfosetErrorCode.CharacterReferenceForbidden, "A character reference to what is no XML character.", "Remove control characters from the data.", Xml + ", 4.1"),
        Of(InfosetErrorCode.CdataEndInText, "The end mark of a CDATA section in text.", WellFormed, Xml + ", 2.4"),
        Of(InfosetErrorCode.DepthTooGreat, "Too many levels of elements.", Smaller, Limits),
        Of(InfosetErrorCode.ElementsTooMany, "Too many elements.", Smaller, Limits),
        Of(InfosetErrorCode.AttributesTooMany, "Too many attributes of one element.", Smaller, Limits),
        Of(InfosetErrorCode.AttributesInDocumentTooMany, "Too many attributes.", Smaller, Limits),
        Of(InfosetErrorCode.NamespaceDeclarationsTooMany, "Too many namespace declarations of one element.", Smaller, Limits),
        Of(InfosetErrorCode.NamespacesInScopeTooMany, "Too many namespace declarations in scope.", Smaller, Limits),
        Of(InfosetErrorCode.UnknownNamesTooMany, "Too many names that no schema knows.", Smaller, Limits),
        Of(InfosetErrorCode.NameTooLong, "A name is too long.", Smaller, Limits),
        Of(InfosetErrorCode.AttributeValueTooLong, "An attribute value is too long.", Smaller, Limits),
        Of(InfosetErrorCode.TextRunsTooMany, "Too many pieces of text, CDATA sections and comments in one element.", Smaller, Limits),
        Of(InfosetErrorCode.TextTooLong, "The text of an element that is not base64 is too long.", Smaller, Limits),
        Of(InfosetErrorCode.XopWithoutParts, "An xop:Include in a message that has no parts.", "Send the message as multipart/related, or the bytes as base64.", Xop + ", 3.2"),
        Of(InfosetErrorCode.XopReferenceForbidden, "An xop:Include whose href does not begin with cid:.", "Send the bytes as a part of the same message.", Xop + ", 2.1"),
        Of(InfosetErrorCode.XopPartMissing, "An xop:Include names a part that the message does not have.", "Compare the href with the Content-ID of the part.", Xop + ", 3.2"),
        Of(InfosetErrorCode.XopPartRepeated, "Two xop:Include refer to one part.", "Send a part for each.", Limits),
        Of(InfosetErrorCode.XopIncludeMisplaced, "An xop:Include does not stand alone in its element.", "Let it be the only content of an element of type base64Binary.", Xop + ", 2.1"),
    ];

    /// <summary>The finding for a document that could not be read.</summary>
    public static Finding Of(InfosetException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var description = All.First(entry => entry.Code == exception.FindingCode);
        return new Finding
        {
            Code = description.Code,
            Severity = description.Severity,
            Text = exception.Reason,
            Line = exception.Line,
            Column = exception.Column,
            Hint = description.Hint,
            Source = description.Source,
        };
    }

    private static FindingDescription Of(InfosetErrorCode code, string meaning, string hint, string source) =>
        new($"CPMS-{(int)code}", Severity.Error, meaning, hint, source);
}
