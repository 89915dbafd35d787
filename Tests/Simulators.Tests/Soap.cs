using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Simulators.Tests;

/// <summary>A client as simple as can be.</summary>
internal static class Soap
{
    public const string Ns11 = "http://schemas.xmlsoap.org/soap/envelope/";

    public const string Ns12 = "http://www.w3.org/2003/05/soap-envelope";

    public static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";

    private static readonly HttpClient Client = new();

    public sealed record Reply(HttpStatusCode Status, string? MediaType, XElement Envelope)
    {
        public XElement Body => BodyOf(Envelope);

        public string? RelatesTo => Envelope.Descendants(Addressing + "RelatesTo").FirstOrDefault()?.Value;

        public string Value(string localName) => Body.DescendantsAndSelf().First(element => element.Name.LocalName == localName).Value;

        public IEnumerable<string> Values(string localName) =>
            Body.DescendantsAndSelf().Where(element => element.Name.LocalName == localName).Select(element => element.Value);
    }

    public static string Envelope(XElement body, bool isSoap12, string? messageId = null)
    {
        string ns = isSoap12 ? Ns12 : Ns11;
        string header = messageId is null ? "" : $"<s:Header><a:MessageID xmlns:a=\"{Addressing}\">{messageId}</a:MessageID></s:Header>";
        return $"<s:Envelope xmlns:s=\"{ns}\">{header}<s:Body>{body}</s:Body></s:Envelope>";
    }

    public static XElement BodyOf(XElement envelope) => envelope.Elements().Single(element => element.Name.LocalName == "Body").Elements().Single();

    public static Task<HttpResponseMessage> SendAsync(Uri to, string text, bool isSoap12 = true)
    {
        var content = new StringContent(text, Encoding.UTF8, isSoap12 ? "application/soap+xml" : "text/xml");
        return Client.PostAsync(to, content);
    }

    public static async Task<Reply> PostAsync(Uri to, XElement body, bool isSoap12 = true, string? messageId = null)
    {
        using HttpResponseMessage response = await SendAsync(to, Envelope(body, isSoap12, messageId), isSoap12);
        return new Reply(response.StatusCode, response.Content.Headers.ContentType?.MediaType, XElement.Parse(await response.Content.ReadAsStringAsync()));
    }
}
