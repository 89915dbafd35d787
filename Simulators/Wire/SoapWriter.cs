using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Simulators.Wire;

/// <summary>Writes envelopes of both versions.</summary>
internal static class SoapWriter
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>The media type of a version.</summary>
    public static string MediaType(bool isSoap12) => isSoap12 ? "application/soap+xml; charset=utf-8" : "text/xml; charset=utf-8";

    /// <summary>An answer; it relates to the request where that had a MessageID.</summary>
    public static byte[] Reply(SoapRequest request, string action, XElement body)
    {
        XElement?[] headers = request.MessageId is null
            ? []
            : [Addressing("Action", action), Addressing("RelatesTo", request.MessageId), Addressing("MessageID", NewMessageId())];
        return Envelope(request.IsSoap12, headers, body);
    }

    /// <summary>A request of our own.</summary>
    public static byte[] Request(bool isSoap12, Uri to, string action, XElement body)
    {
        XElement?[] headers = isSoap12
            ? [Addressing("Action", action), Addressing("MessageID", NewMessageId()), Addressing("To", to.AbsoluteUri)]
            : [];
        return Envelope(isSoap12, headers, body);
    }

    /// <summary>A fault.</summary>
    /// <param name="request">What is answered; null where it could not be read (SOAP 1.1 then).</param>
    /// <param name="isSender">Whether the sender is at fault, else we are.</param>
    /// <param name="text">Why, in words.</param>
    /// <param name="detail">More, or null.</param>
    public static byte[] Fault(SoapRequest? request, bool isSender, string text, XElement? detail)
    {
        bool isSoap12 = request?.IsSoap12 ?? false;
        XElement?[] headers = request?.MessageId is string id ? [Addressing("Action", Names.Addressing.NamespaceName + "/soap/fault"), Addressing("RelatesTo", id)] : [];
        return Envelope(isSoap12, headers, isSoap12 ? Fault12(isSender, text, detail) : Fault11(isSender, text, detail));
    }

    private static XElement Fault11(bool isSender, string text, XElement? detail) => new(
        Names.Soap11 + "Fault",
        new XElement("faultcode", isSender ? "soap:Client" : "soap:Server"),
        new XElement("faultstring", text),
        detail is null ? null : new XElement("detail", detail));

    private static XElement Fault12(bool isSender, string text, XElement? detail) => new(
        Names.Soap12 + "Fault",
        new XElement(Names.Soap12 + "Code", new XElement(Names.Soap12 + "Value", isSender ? "soap:Sender" : "soap:Receiver")),
        new XElement(Names.Soap12 + "Reason", new XElement(Names.Soap12 + "Text", new XAttribute(XNamespace.Xml + "lang", "en"), text)),
        detail is null ? null : new XElement(Names.Soap12 + "Detail", detail));

    private static byte[] Envelope(bool isSoap12, XElement?[] headers, XElement body)
    {
        XNamespace soap = isSoap12 ? Names.Soap12 : Names.Soap11;
        var envelope = new XElement(
            soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", soap.NamespaceName),
            headers.Length == 0 ? null : new XElement(soap + "Header", new XAttribute(XNamespace.Xmlns + "wsa", Names.Addressing.NamespaceName), headers),
            new XElement(soap + "Body", body));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            envelope.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    private static XElement Addressing(string name, string value) => new(Names.Addressing + name, value);

    private static string NewMessageId() => "urn:uuid:" + Guid.CreateVersion7();
}
