using System.Text;
using System.Text.Json;
using Gateway.Conformance.Corpus;
using Gateway.Conformance.Reports;
using Gateway.Hosting;

namespace Gateway.Conformance.Sessions;

/// <summary>
/// The conformance service over HTTP: a partner begins a session and brings files; whoever has the link reads the page, the report and the signed result.
/// Nothing that is brought has an effect, and nothing of it is kept but what was found.
/// </summary>
internal sealed class SessionEndpoint(SessionGate gate, SessionStore sessions, SessionCheck check, SessionPages pages, ResultKey key, ChecksStart checks)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Maps the addresses.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(SessionPlaces.Root, http => gate.RunAsync(http, BeginAsync));
        app.MapPost(SessionPlaces.Files("{id}"), http => gate.RunAsync(http, TakeAsync));
        app.MapGet(SessionPlaces.Report("{id}"), http => gate.RunAsync(http, ReportAsync));
        app.MapGet(SessionPlaces.Result("{id}"), http => gate.RunAsync(http, SignedAsync));
        app.MapGet(SessionPlaces.Key, http => gate.RunAsync(http, context => Answer.WriteAsync(context, StatusCodes.Status200OK, "application/x-pem-file", key.PublicPem)));
        pages.Map(app);
    }

    private Task BeginAsync(HttpContext context)
    {
        var (session, secret) = sessions.Begin(gate.Caller(context).Code, context.Request.Query["together"] == "true");
        context.Response.Headers.Location = SessionPlaces.Report(session.Id);
        return Answer.WriteAsync(context, StatusCodes.Status201Created, Json, JsonSerializer.Serialize(new
        {
            session = session.Id,
            files = SessionPlaces.Files(session.Id),
            report = SessionPlaces.Report(session.Id),
            result = SessionPlaces.Result(session.Id),
            page = SessionPlaces.Page(session.Id),
            bring = SessionPlaces.Bring(session.Id, secret),
        }));
    }

    private async Task TakeAsync(HttpContext context)
    {
        var session = pages.SessionOf(context);
        gate.RequireBringer(context, session);
        byte[] bytes = await gate.ReadAsync(context);
        var results = check.Take(session, [new CorpusFile(context.Request.Query["name"].ToString(), null, () => bytes)]);
        await Answer.WriteAsync(context, StatusCodes.Status200OK, Json, SessionReports.Line(results[0]));
    }

    private Task ReportAsync(HttpContext context) => Answer.WriteAsync(context, StatusCodes.Status200OK, Json, Report(pages.SessionOf(context)));

    private Task SignedAsync(HttpContext context)
    {
        var session = pages.SessionOf(context);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"conformance-{session.Id[..8]}.jws\"";
        return Answer.WriteAsync(context, StatusCodes.Status200OK, SignedResult.MediaType, SignedResult.Write(Encoding.UTF8.GetBytes(Report(session)), key));
    }

    private string Report(SessionHead session) => SessionReports.Write(new JsonReport(), session.At, check.Read(session), checks.Sessions.Basis);
}
