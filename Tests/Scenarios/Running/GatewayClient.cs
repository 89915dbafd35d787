using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;

namespace Scenarios.Running;

/// <summary>A partner that speaks SOAP 1.1 to the gateway with nothing but an HTTP client.</summary>
internal sealed class GatewayClient(Uri gateway, string user, string password) : IDisposable
{
    private readonly HttpClient _http = new()
    {
        BaseAddress = gateway,
        Timeout = TimeSpan.FromSeconds(60),
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))),
        },
    };

    /// <summary>Sends an envelope; null where no answer came.</summary>
    /// <param name="envelope">The SOAP 1.1 envelope.</param>
    public async Task<XElement?> TrySendAsync(string envelope)
    {
        try
        {
            using var content = new StringContent(envelope, Encoding.UTF8, "text/xml");
            using HttpResponseMessage response = await _http.PostAsync(new Uri("/services/exchange", UriKind.Relative), content);
            string text = await response.Content.ReadAsStringAsync();
            return XDocument.Parse(text).Root?.Elements().Last(element => element.Name.LocalName == "Body").Elements().First();
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
