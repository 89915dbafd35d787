using System.Xml;

namespace Biometrics.Itl.Xml;

/// <summary>Opens the reader of a package: no DTD, no resolver, and errors with the offset of the byte.</summary>
internal sealed class PackageReader : IDisposable
{
    // A backstop against a stream without end.
    private const long MostCharacters = 4L * 1024 * 1024 * 1024;

    private readonly Stream _document;

    public PackageReader(Stream document)
    {
        _document = document;
        _document.Position = 0;
        Xml = XmlReader.Create(document, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = MostCharacters,
            MaxCharactersFromEntities = 1024,
            CloseInput = false,
        });
    }

    public XmlReader Xml { get; }

    /// <summary>The error for what the framework's reader does not accept. Its text quotes the document and is not passed on.</summary>
    public ItlFormatException NotXml(XmlException exception) =>
        new(XmlOffset.Of(_document, exception.LineNumber, exception.LinePosition), "the document is no well-formed XML");

    /// <summary>An error at the place of the reader.</summary>
    public ItlFormatException Here(string reason)
    {
        var place = (IXmlLineInfo)Xml;
        return new ItlFormatException(XmlOffset.Of(_document, place.LineNumber, place.LinePosition), reason);
    }

    public void Dispose() => Xml.Dispose();
}
