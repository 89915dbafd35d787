using Gateway.Security;
using Gateway.Soap.Faults;
using Gateway.Soap.Mtom;
using Processing.Partners;

namespace Gateway.Soap.Body;

/// <summary>
/// Reads bodies: in full for a caller who has shown who it is, else only as far as needed to find credentials in the envelope.
/// </summary>
/// <param name="authenticator">Who says who calls.</param>
/// <param name="settings">The limits.</param>
/// <param name="time">The clock.</param>
internal sealed class RequestReceiver(PartnerAuthenticator authenticator, EdgeSettings settings, TimeProvider time)
{
    /// <summary>Reads the body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="head">Its head, checked.</param>
    /// <param name="caller">Who calls; null where HTTP and TLS do not say.</param>
    /// <exception cref="EdgeRefusalException">The body is refused, or there are no credentials.</exception>
    /// <exception cref="SoapFaultException">The credentials in the envelope are wrong.</exception>
    public async ValueTask<ReceivedEntity> ReceiveAsync(HttpContext context, RequestHead head, Partner? caller)
    {
        var limits = settings.Limits;
        var body = PooledBody.Begin(context.Request, limits, time, caller is null ? limits.UnauthenticatedBytes : limits.BodyBytes);
        try
        {
            if (caller is null)
            {
                await body.ReadAsync(limits.UnauthenticatedBytes);
                RequireCredentials(context, head, body.Bytes);
            }

            await body.ReadAsync(int.MaxValue);
        }
        catch
        {
            body.Dispose();
            throw;
        }

        return ReceivedEntity.Take(body, head, limits);
    }

    private void RequireCredentials(HttpContext context, in RequestHead head, ReadOnlyMemory<byte> beginning)
    {
        int count = Math.Min(beginning.Length, settings.Limits.UnauthenticatedBytes);
        using var unpacked = head.IsGzip ? UnpackedBody.UnpackBeginning(beginning[..count], settings.Limits.UnauthenticatedBytes) : null;
        var bytes = unpacked?.Bytes ?? beginning[..count];
        var content = head.MediaType.Multipart is { } frame ? MultipartReader.FirstContent(bytes, frame) : bytes;
        if (head.MediaType.Kind is MessageKind.Plain or MessageKind.Json or MessageKind.Csv || CredentialScan.Find(content) is not { } credentials)
        {
            throw new EdgeRefusalException(
                EdgeRefusal.AuthenticationRequired, "Show a client certificate, HTTP Basic credentials or a WS-Security UsernameToken.");
        }

        _ = TokenAuthentication.Authenticate(authenticator, context, credentials);
    }
}
