using Gateway.Conformance.Reports;
using Gateway.Hosting;
using Gateway.Soap.Body;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Conformance.Sessions;

/// <summary>The pages of sessions for people: to begin one, to bring files, and to look at what was found. No script, nothing from elsewhere.</summary>
internal sealed class SessionPages(SessionGate gate, SessionStore sessions, SessionCheck check, ChecksStart checks)
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The name of the box that says that the files belong together.</summary>
    public const string TogetherField = "together";

    /// <summary>Maps the addresses.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(SessionPlaces.Pages, http => gate.RunAsync(http, context => Answer.WriteAsync(context, StatusCodes.Status200OK, Html, SessionViews.Begin(gate.Caller(context).Code))));
        app.MapPost(SessionPlaces.Pages, http => gate.RunAsync(http, BeginAsync));
        app.MapGet(SessionPlaces.Page("{id}"), http => gate.RunAsync(http, context => ShowAsync(context, SessionOf(context), SessionViews.Reading)));
        app.MapGet(SessionPlaces.Bring("{id}", "{key}"), http => gate.RunAsync(http, context => ShowAsync(context, BroughtTo(context), SessionViews.Bringing)));
        app.MapPost(SessionPlaces.Bring("{id}", "{key}"), http => gate.RunAsync(http, TakeAsync));
    }

    /// <summary>The session that an address names.</summary>
    /// <exception cref="EdgeRefusalException">There is none.</exception>
    public SessionHead SessionOf(HttpContext context) => sessions.Find(context.Request.RouteValues["id"] as string)
        ?? throw new EdgeRefusalException(EdgeRefusal.ServiceUnknown, "There is no such session.");

    private SessionHead BroughtTo(HttpContext context) => SessionOf(context) is var session && session.IsKey(context.Request.RouteValues["key"] as string ?? "")
        ? session
        : throw new EdgeRefusalException(EdgeRefusal.ServiceUnknown, "There is no such session.");

    private async Task BeginAsync(HttpContext context)
    {
        var partner = gate.Caller(context);
        var form = await FormAsync(context);
        var (session, key) = sessions.Begin(partner.Code, form.ContainsKey(TogetherField));
        SeeOther(context, SessionPlaces.Bring(session.Id, key));
    }

    private async Task TakeAsync(HttpContext context)
    {
        var session = BroughtTo(context);
        var form = await FormAsync(context);
        check.Take(session, SessionUpload.Files(form.Files, gate.Limits));
        SeeOther(context, context.Request.Path);
    }

    private Task ShowAsync(HttpContext context, SessionHead session, Func<SessionHead, string> lead)
    {
        var report = new HtmlReport(lead(session));
        return Answer.WriteAsync(context, StatusCodes.Status200OK, Html, SessionReports.Write(report, session.At, check.Read(session), checks.Sessions.Basis));
    }

    // Files stay in memory: nothing that is brought touches the disk.
    private async Task<IFormCollection> FormAsync(HttpContext context)
    {
        RequestHead.AllowLength(context, gate.Limits);
        int most = gate.Limits.BodyBytes;
        var options = new FormOptions { MemoryBufferThreshold = most, MultipartBodyLengthLimit = most, BufferBodyLengthLimit = most, ValueCountLimit = SessionStore.MostFiles + 2 };
        try
        {
            return context.Request.HasFormContentType
                ? await new FormFeature(context.Request, options).ReadFormAsync(context.RequestAborted)
                : throw new EdgeRefusalException(EdgeRefusal.MediaTypeUnsupported, "Files are brought with the form.");
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or BadHttpRequestException { StatusCode: not StatusCodes.Status413PayloadTooLarge })
        {
            throw new EdgeRefusalException(EdgeRefusal.BodyIncomplete, "The form could not be read, or has too many files.");
        }
        catch (BadHttpRequestException)
        {
            throw new EdgeRefusalException(EdgeRefusal.BodyTooLarge, $"The form is longer than {most} bytes: bring fewer files at once.");
        }
    }

    private static void SeeOther(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }
}
