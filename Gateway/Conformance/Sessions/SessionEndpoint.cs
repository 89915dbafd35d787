using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Biometrics.Itl;
using Gateway.Conformance.Checking;
using Gateway.Conformance.Reports;
using Gateway.Hosting;
using Gateway.Soap;
using Gateway.Soap.Body;
using Gateway.Soap.Replies;
using Microsoft.AspNetCore.Http.Features;
using Processing.Partners;
using Schemas.Rules.Ebts;
using Schemas.Validation;

namespace Gateway.Conformance.Sessions;

/// <summary>
/// The conformance service over HTTP: a partner begins a session and brings files; whoever has the link reads the page, the report and the signed result.
/// Nothing that is brought has an effect, and nothing of it is kept but what was found.
/// </summary>
internal sealed class SessionEndpoint(EdgeParts edge, EdgeLoad load, SessionStore sessions, ResultKey key, ChecksStart checks)
{
    private const string Root = "/api/conformance/sessions";

    private const string Json = "application/json; charset=utf-8";

    private const int NameCharacters = 200;

    private readonly EbtsFileValidator _transactions = new(TimeProvider.System, ValidationLimits.Default, ItlLimits.Default);

    /// <summary>Maps the addresses.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Root, http => RunAsync(http, BeginAsync));
        app.MapPost(Root + "/{id}/files", http => RunAsync(http, TakeAsync));
        app.MapGet(Root + "/{id}", http => RunAsync(http, (context, _) => ReportAsync(context, new JsonReport(), Json)));
        app.MapGet(Root + "/{id}/result", http => RunAsync(http, (context, _) => SignedAsync(context)));
        app.MapGet("/api/conformance/key", http => RunAsync(http, (context, _) => WriteAsync(context, StatusCodes.Status200OK, "application/x-pem-file", key.PublicPem)));
        app.MapGet("/conformance/{id}", http => RunAsync(http, (context, _) => ReportAsync(context, new HtmlReport(), "text/html; charset=utf-8")));
    }

    // Everybody's reports are read without credentials; who brings something says who it is.
    private async Task RunAsync(HttpContext context, Func<HttpContext, Partner?, Task> act)
    {
        bool isEntered = load.TryEnter();
        try
        {
            if (!isEntered)
            {
                throw new EdgeRefusalException(EdgeRefusal.Overloaded, "Too many requests at once: try again.");
            }

            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            bool brings = HttpMethods.IsPost(context.Request.Method);
            await act(context, brings ? Caller(context) : null);
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

    private Partner Caller(HttpContext context) => edge.Authenticator.Authenticate(context)
        ?? throw new EdgeRefusalException(EdgeRefusal.AuthenticationRequired, "Show a client certificate or HTTP Basic credentials.");

    private Task BeginAsync(HttpContext context, Partner? partner)
    {
        string id = sessions.Begin(partner!.Code); // whoever posts is known
        context.Response.Headers.Location = $"{Root}/{id}";
        return WriteAsync(context, StatusCodes.Status201Created, Json, JsonSerializer.Serialize(new
        {
            session = id,
            files = $"{Root}/{id}/files",
            report = $"{Root}/{id}",
            result = $"{Root}/{id}/result",
            page = $"/conformance/{id}",
        }));
    }

    private async Task TakeAsync(HttpContext context, Partner? partner)
    {
        string id = IdOf(context);
        if (sessions.Read(id).Partner != partner!.Code) // whoever posts is known
        {
            throw new EdgeRefusalException(EdgeRefusal.Forbidden, "The session is another partner's.");
        }

        byte[] bytes = await ReadAsync(context);
        string name = context.Request.Query["name"].ToString() is { Length: > 0 } given ? given[..Math.Min(given.Length, NameCharacters)] : "message";
        var maker = new ResultMaker(new FileChecker(checks.Validator, _transactions, partner.Code), showsValues: false);
        var result = maker.Make(name, maker.Check(bytes)) with { Bytes = bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        if (!sessions.TryAdd(id, result))
        {
            throw new EdgeRefusalException(EdgeRefusal.TooManyAttempts, $"A session has {SessionStore.MostFiles} files at most: begin another.");
        }

        await WriteAsync(context, StatusCodes.Status200OK, Json, SessionReports.Line(result));
    }

    private async Task<byte[]> ReadAsync(HttpContext context)
    {
        int most = edge.Settings.Limits.BodyBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            return body.Length > 0 ? body.ToArray() : throw new EdgeRefusalException(EdgeRefusal.BodyEmpty, "The body is empty.");
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new EdgeRefusalException(EdgeRefusal.BodyTooLarge, $"The body is longer than {most} bytes.");
        }
    }

    private Task ReportAsync(HttpContext context, IReportFormat format, string type)
    {
        var (_, at, results) = sessions.Read(IdOf(context));
        return WriteAsync(context, StatusCodes.Status200OK, type, SessionReports.Write(format, at, results, checks.Basis));
    }

    private Task SignedAsync(HttpContext context)
    {
        var (_, at, results) = sessions.Read(IdOf(context));
        byte[] report = Encoding.UTF8.GetBytes(SessionReports.Write(new JsonReport(), at, results, checks.Basis));
        return WriteAsync(context, StatusCodes.Status200OK, SignedResult.MediaType, SignedResult.Write(report, key));
    }

    private string IdOf(HttpContext context) => context.Request.RouteValues["id"] as string is { } id && sessions.Knows(id)
        ? id
        : throw new EdgeRefusalException(EdgeRefusal.ServiceUnknown, "There is no such session.");

    private static async Task WriteAsync(HttpContext context, int status, string type, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
