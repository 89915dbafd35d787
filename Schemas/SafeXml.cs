using System.Xml;
using System.Xml.Schema;

namespace Schemas;

/// <summary>
/// Makes the only readers of XML in the product. They refuse a DTD, never resolve anything outside the document, and stop at limits.
/// </summary>
public static class SafeXml
{
    /// <summary>The most characters a document may have when read here, a backstop far above the limit of a message.</summary>
    public const long MaxDocumentCharacters = 256L * 1024 * 1024;

    /// <summary>Opens a reader over a whole document.</summary>
    /// <param name="document">The bytes, with or without a byte order mark.</param>
    /// <returns>A reader that throws <see cref="XmlException"/> at the first place that is not well-formed, or at a DTD.</returns>
    public static XmlReader Open(ReadOnlyMemory<byte> document) => Open(Stream(document));

    /// <summary>Opens a reader over a stream; disposing the reader closes the stream.</summary>
    /// <param name="document">The document.</param>
    /// <returns>A reader that throws <see cref="XmlException"/> at the first place that is not well-formed, or at a DTD.</returns>
    public static XmlReader Open(Stream document) => XmlReader.Create(document, Settings());

    /// <summary>Opens a reader that validates what it reads.</summary>
    /// <param name="document">The bytes, with or without a byte order mark.</param>
    /// <param name="schemas">The compiled schemas; a schema that the document names is never loaded.</param>
    /// <param name="onProblem">Called for each problem. The message of the framework quotes values of the document: do not pass it on.</param>
    /// <returns>The reader; a document whose root no schema declares gives a warning, not an error.</returns>
    public static XmlReader OpenValidating(
        ReadOnlyMemory<byte> document, XmlSchemaSet schemas, ValidationEventHandler onProblem)
    {
        var settings = Settings();
        settings.ValidationType = ValidationType.Schema;
        settings.ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.Schemas = schemas;
        settings.ValidationEventHandler += onProblem;
        return XmlReader.Create(Stream(document), settings);
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> document) => new(document.ToArray(), writable: false);

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxDocumentCharacters,
        MaxCharactersFromEntities = 1024,
        CloseInput = true,
    };
}
