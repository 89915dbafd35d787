using System.Net.Http.Headers;
using System.Text;
using Gateway.Soap.Envelopes;

namespace Gateway.Tests.Soap;

/// <summary>Makes envelopes and requests, right ones unless told otherwise.</summary>
internal static class Envelopes
{
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";

    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";

    public const string Exchange = "https://cpms.example/ns/exchange/1.0/";

    public const string Addressing = "http://www.w3.org/2005/08/addressing";

    public const string Action = Exchange + "ValidateMessage";

    public static string Message(string wish = "hello") =>
        $"<c:ValidateMessageRequest xmlns:c=\"{Exchange}\"><c:Text>{wish}</c:Text></c:ValidateMessageRequest>";

    public static string Of(SoapVersion version, string? body = null, string? header = null) =>
        $"<s:Envelope xmlns:s=\"{(version == SoapVersion.Soap11 ? Soap11 : Soap12)}\">"
        + (header is null ? string.Empty : $"<s:Header>{header}</s:Header>")
        + $"<s:Body>{body ?? Message()}</s:Body></s:Envelope>";

    public static string AddressingHeader(
        string? action = Action, string? id = "urn:uuid:1", string? to = null, string? replyTo = null, string extra = "") =>
        Block("Action", action) + Block("MessageID", id) + Block("To", to)
        + (replyTo is null ? string.Empty : $"<a:ReplyTo xmlns:a=\"{Addressing}\"><a:Address>{replyTo}</a:Address></a:ReplyTo>") + extra;

    public static HttpRequestMessage Request(SoapVersion version, string envelope, string? account = "ASC", string? soapAction = null) =>
        Request(version, Encoding.UTF8.GetBytes(envelope), account, soapAction);

    public static HttpRequestMessage Request(SoapVersion version, byte[] entity, string? account = "ASC", string? soapAction = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/services/exchange") { Content = new ByteArrayContent(entity) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(
            version == SoapVersion.Soap11 ? "text/xml; charset=utf-8" : "application/soap+xml; charset=utf-8");
        if (version == SoapVersion.Soap11)
        {
            request.Headers.TryAddWithoutValidation("SOAPAction", $"\"{soapAction}\"");
        }

        if (account is not null)
        {
            request.Headers.Authorization = Basic(account, EdgeHost.Password);
        }

        return request;
    }

    public static AuthenticationHeaderValue Basic(string account, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account}:{password}")));

    private static string Block(string name, string? value) =>
        value is null ? string.Empty : $"<a:{name} xmlns:a=\"{Addressing}\">{value}</a:{name}>";
}
