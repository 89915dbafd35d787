using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Gateway.Security;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Mtom;
using Processing.Partners;

namespace Gateway.Soap.Client;

/// <summary>Calls partners over SOAP 1.1 or 1.2. Whatever happens on the way is a reply, never an exception.</summary>
public sealed class SoapClient : IPartnerTransport, IDisposable
{
    private readonly PartnerAccounts _accounts;
    private readonly EdgeLimits _limits;
    private readonly BinaryElements _binaries;
    private readonly TimeProvider _time;
    private readonly ILogger<SoapClient> _log;
    private readonly HttpClient _http;

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="accounts">The credentials to call with.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="binaries">The elements that may go as MTOM parts.</param>
    /// <param name="time">The clock of time-outs.</param>
    /// <param name="log">The log.</param>
    public SoapClient(PartnerAccounts accounts, EdgeSettings settings, BinaryElements binaries, TimeProvider time, ILogger<SoapClient> log)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _accounts = accounts;
        _limits = settings.Limits;
        _binaries = binaries;
        _time = time;
        _log = log;
        _http = new HttpClient(CallHandler.Make()) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc/>
    public async Task<PartnerReply> SendAsync(PartnerCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(call.TimeoutSeconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var reply = await CallAsync(call, timeout, either.Token);
        if (reply is PartnerReply.Unavailable away)
        {
            _log.CallFailed(call.Partner, away.Reason);
        }

        return reply;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<PartnerReply> CallAsync(PartnerCall call, CancellationTokenSource timeout, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(call);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await ReplyReader.ReadAsync(response, call, _limits, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new PartnerReply.Unavailable(timeout.IsCancellationRequested ? "timeout" : "cancelled");
        }
        catch (HttpRequestException exception)
        {
            return new PartnerReply.Unavailable(Reason(exception));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return new PartnerReply.Unavailable("the reply broke off");
        }
    }

    private HttpRequestMessage Request(PartnerCall call)
    {
        var version = call.UsesSoap12 ? SoapVersion.Soap12 : SoapVersion.Soap11;
        var envelope = call.UsesSoap12
            ? SoapEnvelopeWriter.Asking(version, call.Action, $"urn:uuid:{call.MessageId:D}", call.Address.AbsoluteUri)
            : SoapEnvelopeWriter.Plain(version);
        var account = _accounts.FindAccount(call.Partner);
        var package = account is { UsesMtom: true } ? XopPackage.Make(version, envelope, call.Xml, _binaries, _limits) : null;
        var request = new HttpRequestMessage(HttpMethod.Post, call.Address)
        {
            Content = package is null ? new EnvelopeContent(envelope, call.Xml, ContentType(call)) : new EnvelopeContent(package),
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        if (!call.UsesSoap12)
        {
            request.Headers.TryAddWithoutValidation("SOAPAction", $"\"{call.Action}\"");
        }

        if (account is { CallUser: { } user, CallPassword: { } password })
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        }

        return request;
    }

    private static string ContentType(PartnerCall call) => call.UsesSoap12
        ? $"application/soap+xml; charset=utf-8; action=\"{call.Action}\""
        : "text/xml; charset=utf-8";

    private static string Reason(HttpRequestException exception) => exception switch
    {
        { InnerException: SocketException socket } => socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "connection refused",
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "host not found",
            SocketError.TimedOut => "timeout",
            _ => "connection failed",
        },
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "TLS failed",
        { StatusCode: HttpStatusCode status } => $"HTTP {(int)status}",
        _ => "connection failed",
    };
}
