using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;

namespace Gateway.Conformance.Replay;

/// <summary>Sends messages to an endpoint. Whatever happens on the way is an answer, never an exception.</summary>
internal sealed class ReplayClient : IDisposable
{
    private const int MostAnswerBytes = 64 * 1024 * 1024;

    private readonly HttpClient _http;
    private readonly ReplayOptions _options;
    private readonly AuthenticationHeaderValue? _basic;
    private readonly TimeProvider _time;

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="options">Where to and how many at once.</param>
    /// <param name="credentials">With what.</param>
    /// <param name="time">The clock.</param>
    public ReplayClient(ReplayOptions options, ReplayCredentials credentials, TimeProvider time)
    {
        _options = options;
        _time = time;
        _basic = credentials.Basic;
        _http = new HttpClient(Handler(options.Connections, options.TimeoutSeconds, credentials)) { Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds), MaxResponseContentBufferSize = MostAnswerBytes };
    }

    /// <summary>Connections that follow nothing and keep nothing.</summary>
    /// <param name="connections">How many at once.</param>
    /// <param name="timeoutSeconds">How long one may take to open, 15 s at most.</param>
    /// <param name="credentials">Certificates.</param>
    public static SocketsHttpHandler Handler(int connections, double timeoutSeconds, ReplayCredentials credentials)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            MaxConnectionsPerServer = connections,
            ConnectTimeout = TimeSpan.FromSeconds(Math.Min(15, timeoutSeconds)),
        };
        if (credentials.Certificate is { } own)
        {
            handler.SslOptions.ClientCertificates = [own];
        }

        if (credentials.Trusted is { } trusted)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.AddRange(trusted);
        }

        return handler;
    }

    /// <summary>Sends a message and reads the whole answer.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<RawAnswer> SendAsync(ReplayMessage message, CancellationToken cancellationToken)
    {
        long startedAt = _time.GetTimestamp();
        try
        {
            using var request = Request(message);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return new RawAnswer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), body, Elapsed(startedAt));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RawAnswer(0, null, [], Elapsed(startedAt), "no answer within the time");
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException)
        {
            return new RawAnswer(0, null, [], Elapsed(startedAt), Reason(failed));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Request(ReplayMessage message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _options.Address) { Content = new ReadOnlyMemoryContent(message.Entity) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", message.ContentType);
        request.Headers.Authorization = _basic;
        request.Headers.Accept.ParseAdd("application/xml, text/xml, application/soap+xml, multipart/related;q=0.9");
        if (message.SoapAction is { } action)
        {
            request.Headers.TryAddWithoutValidation("SOAPAction", action);
        }

        return request;
    }

    private double Elapsed(long startedAt) => _time.GetElapsedTime(startedAt).TotalMilliseconds;

    private static string Reason(Exception failed) => failed switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host is not known",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "no connection",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "TLS failed; is the certificate trusted?",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "the answer is too long",
        _ => "the connection broke off",
    };
}
