using Gateway.Soap;
using Gateway.Soap.Body;
using Gateway.Soap.Replies;
using Processing.Partners;

namespace Gateway.Conformance.Sessions;

/// <summary>What stands before every address of a session: how many at once, what browsers are told, who calls.</summary>
internal sealed class SessionGate(EdgeParts edge, EdgeLoad load)
{
    private const string Bearer = "Bearer ";

    /// <summary>The limits of bodies.</summary>
    public EdgeLimits Limits => edge.Settings.Limits;

    /// <summary>Lets a request in, and writes its refusal where it is refused.</summary>
    public async Task RunAsync(HttpContext context, Func<HttpContext, Task> act)
    {
        bool isEntered = load.TryEnter();
        try
        {
            if (!isEntered)
            {
                throw new EdgeRefusalException(EdgeRefusal.Overloaded, "Too many requests at once: try again.");
            }

            SetHeaders(context.Response.Headers);
            RequireOwnForm(context.Request);
            await act(context);
        }
        catch (EdgeRefusalException refusal)
        {
            edge.Log.RequestRefused("conformance", refusal.Refusal);
            await RefusalWriter.WriteAsync(context, refusal);
        }
        finally
        {
            if (isEntered)
            {
                load.Leave();
            }
        }
    }

    /// <summary>The partner that calls.</summary>
    /// <exception cref="EdgeRefusalException">It does not say who it is.</exception>
    public Partner Caller(HttpContext context) => edge.Authenticator.Authenticate(context)
        ?? throw new EdgeRefusalException(EdgeRefusal.AuthenticationRequired, "Show a client certificate or HTTP Basic credentials.");

    /// <summary>Makes sure that the caller may bring files: the partner itself, or who has the key of the session.</summary>
    /// <exception cref="EdgeRefusalException">It may not.</exception>
    public void RequireBringer(HttpContext context, SessionHead session)
    {
        string authorization = context.Request.Headers.Authorization.ToString();
        bool mayBring = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? session.IsKey(authorization[Bearer.Length..].Trim())
            : Caller(context).Code == session.Partner;
        if (!mayBring)
        {
            throw new EdgeRefusalException(EdgeRefusal.Forbidden, "The session is another partner's.");
        }
    }

    /// <summary>Reads the body.</summary>
    /// <exception cref="EdgeRefusalException">It is empty, too long, too slow, or broken off.</exception>
    public async Task<byte[]> ReadAsync(HttpContext context)
    {
        RequestHead.AllowLength(context, Limits);
        using var body = PooledBody.Begin(context.Request, Limits, edge.Time, Limits.BodyBytes);
        await body.ReadAsync(int.MaxValue);
        return body.Bytes.IsEmpty ? throw new EdgeRefusalException(EdgeRefusal.BodyEmpty, "The body is empty.") : body.Bytes.ToArray();
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
    }

    // A browser that knows the password of a partner sends it with forms of other sites too, and says whose form it was.
    private static void RequireOwnForm(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        string origin = request.Headers.Origin.ToString();
        bool isOwn = site.Length > 0 ? site is "same-origin" or "none"
            : origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
        if (HttpMethods.IsPost(request.Method) && !isOwn)
        {
            throw new EdgeRefusalException(EdgeRefusal.Forbidden, "The form is of another site.");
        }
    }
}
