using System.Xml;
using System.Xml.Linq;
using Schemas;

namespace Simulators.Wire;

/// <summary>Reads envelopes of both versions, as a partner would: on its own.</summary>
internal static class SoapReader
{
    /// <summary>Reads a request or an answer.</summary>
    /// <exception cref="SoapFormatException">It is not XML, not SOAP, or has not one element in its body.</exception>
    public static SoapRequest Read(ReadOnlyMemory<byte> bytes)
    {
        XElement envelope = ReadRoot(bytes);
        XNamespace soap = envelope.Name.Namespace;
        if (envelope.Name.LocalName != "Envelope" || (soap != Names.Soap11 && soap != Names.Soap12))
        {
            throw new SoapFormatException("the root is not an envelope of SOAP 1.1 or 1.2");
        }

        XElement[] content = [.. envelope.Elements(soap + "Body").Elements()];
        return content.Length == 1
            ? new SoapRequest(soap == Names.Soap12, MessageId(envelope, soap), content[0])
            : throw new SoapFormatException("the body does not hold exactly one element");
    }

    /// <summary>Whether it is an envelope with nothing in its body.</summary>
    public static bool IsEmpty(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            XElement envelope = ReadRoot(bytes);
            return envelope.Name.LocalName == "Envelope" && envelope.Element(envelope.Name.Namespace + "Body") is { HasElements: false };
        }
        catch (SoapFormatException)
        {
            return false;
        }
    }

    private static XElement ReadRoot(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using XmlReader reader = SafeXml.Open(bytes);
            return XDocument.Load(reader).Root ?? throw new SoapFormatException("there is no root element");
        }
        catch (XmlException exception)
        {
            throw new SoapFormatException($"not well-formed at line {exception.LineNumber}, column {exception.LinePosition}");
        }
    }

    private static string? MessageId(XElement envelope, XNamespace soap) =>
        envelope.Element(soap + "Header")?.Element(Names.Addressing + "MessageID")?.Value.Trim();
}
