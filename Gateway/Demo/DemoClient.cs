using System.Net.Http.Headers;
using System.Text;

namespace Gateway.Demo;

/// <summary>Sends messages through the front door, as the partner they are of.</summary>
internal sealed class DemoClient(DemoOptions options) : IDisposable
{
    private const int TimeoutSeconds = 60;

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = System.Net.DecompressionMethods.GZip })
    {
        Timeout = TimeSpan.FromSeconds(TimeoutSeconds),
    };

    /// <summary>Sends one message; a gateway that cannot be reached is an answer with status 0.</summary>
    public async Task<DemoReply> SendAsync(DemoMessage message, CancellationToken cancellationToken)
    {
        using var request = DemoEnvelope.Write(message, options.Gateway);
        if (options.Passwords.TryGetValue(message.Partner, out string? password))
        {
            string pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{message.Partner}:{password}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", pair);
        }

        try
        {
            using var response = await _client.SendAsync(request, cancellationToken);
            return DemoReply.Read((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (HttpRequestException)
        {
            return new DemoReply(0, null);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DemoReply(0, null);
        }
    }

    public void Dispose() => _client.Dispose();
}
