using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using static Gateway.Demo.DemoNames;

namespace Gateway.Demo;

/// <summary>Puts a message on the wire in one of the forms that the front door takes.</summary>
internal static class DemoEnvelope
{
    private const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";

    private const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";

    private const string Boundary = "demo-boundary-7f3a";

    private static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";

    private static readonly XNamespace Xop = "http://www.w3.org/2004/08/xop/include";

    /// <summary>The request; the caller adds who sends it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="gateway">Where the gateway listens.</param>
    public static HttpRequestMessage Write(DemoMessage message, Uri gateway)
    {
        var to = new Uri(gateway, message.Wire == DemoWire.Rest ? "/api/messages" : "/services/exchange");
        var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = Content(message, to) };
        if (message.Wire == DemoWire.Soap11)
        {
            request.Headers.Add("SOAPAction", $"\"{Action(message)}\"");
        }

        return request;
    }

    private static ByteArrayContent Content(DemoMessage message, Uri to)
    {
        string action = Action(message);
        return message.Wire switch
        {
            DemoWire.Soap11 => Bytes(Envelope(message.Body, Soap11, null), "text/xml; charset=utf-8"),
            DemoWire.Soap12 => Bytes(Envelope(message.Body, Soap12, Headers(action, to)), $"application/soap+xml; charset=utf-8; action=\"{action}\""),
            DemoWire.Soap12Gzip => Packed(Envelope(message.Body, Soap12, Headers(action, to)), $"application/soap+xml; charset=utf-8; action=\"{action}\""),
            DemoWire.Mtom => Mtom(message, action, to),
            _ => Bytes(Utf8(message.Body), "application/xml"),
        };
    }

    private static string Action(DemoMessage message) => Cpms.NamespaceName + message.Operation;

    private static XElement[] Headers(string action, Uri to) =>
    [
        new(Addressing + "Action", action), new(Addressing + "MessageID", "urn:uuid:" + Guid.CreateVersion7()), new(Addressing + "To", to.AbsoluteUri),
    ];

    private static byte[] Envelope(XElement body, XNamespace soap, XElement[]? headers) => Utf8(new XElement(
        soap + "Envelope",
        new XAttribute(XNamespace.Xmlns + "soap", soap.NamespaceName),
        headers is null ? null : new XElement(soap + "Header", new XAttribute(XNamespace.Xmlns + "wsa", Addressing.NamespaceName), headers),
        new XElement(soap + "Body", body)));

    private static byte[] Utf8(XElement element) => Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));

    private static ByteArrayContent Bytes(byte[] bytes, string mediaType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    private static ByteArrayContent Packed(byte[] bytes, string mediaType)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        var content = Bytes(packed.ToArray(), mediaType);
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    private static ByteArrayContent Mtom(DemoMessage message, string action, Uri to)
    {
        var body = new XElement(message.Body);
        List<byte[]> parts = [];
        foreach (var image in body.Descendants(Base64).ToList())
        {
            parts.Add(Convert.FromBase64String(image.Value));
            image.ReplaceNodes(new XElement(Xop + "Include", new XAttribute(XNamespace.Xmlns + "xop", Xop.NamespaceName), new XAttribute("href", $"cid:part{parts.Count}@demo.example")));
        }

        using var package = new MemoryStream();
        WritePart(package, "root@demo.example", "application/xop+xml; charset=UTF-8; type=\"application/soap+xml\"", Envelope(body, Soap12, Headers(action, to)));
        for (int index = 0; index < parts.Count; index++)
        {
            WritePart(package, string.Create(CultureInfo.InvariantCulture, $"part{index + 1}@demo.example"), "application/octet-stream", parts[index]);
        }

        package.Write(Encoding.ASCII.GetBytes($"--{Boundary}--\r\n"));
        return Bytes(
            package.ToArray(),
            $"multipart/related; type=\"application/xop+xml\"; start=\"<root@demo.example>\"; start-info=\"application/soap+xml\"; boundary=\"{Boundary}\"; action=\"{action}\"");
    }

    private static void WritePart(MemoryStream package, string id, string mediaType, byte[] bytes)
    {
        package.Write(Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-ID: <{id}>\r\nContent-Type: {mediaType}\r\nContent-Transfer-Encoding: binary\r\n\r\n"));
        package.Write(bytes);
        package.Write("\r\n"u8);
    }
}
