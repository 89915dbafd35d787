using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Simulators.Wire;

namespace Simulators.Hosting;

/// <summary>The way from the partners to the gateway: SOAP over HTTP with Basic credentials.</summary>
internal sealed class GatewayLine(SimulatorOptions options) : IDisposable
{
    private const int TimeoutSeconds = 30;

    private const int MaxReplyBytes = 64 * 1024 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
        MaxResponseContentBufferSize = MaxReplyBytes,
    };

    private Uri? _address = options.GatewayAddress;

    /// <summary>Where the gateway listens.</summary>
    public void Use(Uri address) => _address = address;

    /// <summary>Sends a message once.</summary>
    /// <param name="partner">Who sends it.</param>
    /// <param name="service">The last part of the service's path: <c>exchange</c> or <c>ngi</c>.</param>
    /// <param name="isSoap12">SOAP 1.2 with WS-Addressing, else SOAP 1.1.</param>
    /// <param name="action">The action; empty where it says nothing.</param>
    /// <param name="body">The message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<GatewayReply> SendAsync(
        string partner, string service, bool isSoap12, string action, XElement body, CancellationToken cancellationToken)
    {
        if (_address is null)
        {
            return new GatewayReply.Away("the gateway's address is not known yet");
        }

        try
        {
            var to = new Uri(_address, "/services/" + service);
            using HttpRequestMessage request = Request(partner, to, isSoap12, action, body);
            using HttpResponseMessage response = await _client.SendAsync(request, cancellationToken);
            byte[] content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return Understand(response.StatusCode, content);
        }
        catch (HttpRequestException exception)
        {
            return new GatewayReply.Away(exception.HttpRequestError.ToString());
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new GatewayReply.Away("no answer in time");
        }
    }

    public void Dispose() => _client.Dispose();

    private static GatewayReply Understand(HttpStatusCode status, byte[] content)
    {
        if (content.Length == 0 || SoapReader.IsEmpty(content))
        {
            return (int)status is >= 200 and < 300 ? new GatewayReply.Accepted(null) : NotTaken(status);
        }

        try
        {
            XElement body = SoapReader.Read(content).Body;
            return body.Name.LocalName == "Fault" ? Fault(body) : new GatewayReply.Accepted(body);
        }
        catch (SoapFormatException)
        {
            return NotTaken(status);
        }
    }

    private static GatewayReply NotTaken(HttpStatusCode status) => (int)status is >= 400 and < 500 and not 408 and not 429
        ? new GatewayReply.Refused($"HTTP {(int)status}")
        : new GatewayReply.Away($"HTTP {(int)status}");

    // A fault of the sender will not go away by itself; one of the receiver may.
    private static GatewayReply Fault(XElement fault)
    {
        string code = fault.Elements().First().Value;
        return code.Contains("Client", StringComparison.Ordinal) || code.Contains("Sender", StringComparison.Ordinal)
            ? new GatewayReply.Refused("fault of the sender")
            : new GatewayReply.Away("fault of the receiver");
    }

    private HttpRequestMessage Request(string partner, Uri to, bool isSoap12, string action, XElement body)
    {
        var content = new ByteArrayContent(SoapWriter.Request(isSoap12, to, action, body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(SoapWriter.MediaType(isSoap12));
        var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = content };
        if (!isSoap12)
        {
            request.Headers.Add("SOAPAction", $"\"{action}\"");
        }

        if (options.Credentials.TryGetValue(partner, out SimulatorCredential? credential))
        {
            string pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.User}:{credential.Password}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", pair);
        }

        return request;
    }
}
