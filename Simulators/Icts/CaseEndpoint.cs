using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Simulators.Icts;

/// <summary>The analysts' pages: a case to look at, to take, and to answer with scanned documents.</summary>
internal sealed class CaseEndpoint(IctsSimulator simulator)
{
    private const string FilesField = "files-";

    /// <summary>Adds the addresses.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{number}", http => ShowAsync(http, null));
        routes.MapPost("/cases/{number}/take", TakeAsync);
        routes.MapPost("/cases/{number}/package", SendAsync);
    }

    private static string NumberOf(HttpContext http) => http.Request.RouteValues["number"]?.ToString() ?? string.Empty;

    private Task ShowAsync(HttpContext http, string? problem)
    {
        if (simulator.Find(NumberOf(http)) is not { } found)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
        return http.Response.WriteAsync(CasePage.Write(found, problem), http.RequestAborted);
    }

    private Task TakeAsync(HttpContext http)
    {
        simulator.Take(NumberOf(http));
        return BackAsync(http);
    }

    private async Task SendAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        (string? problem, List<AttachedDocument> documents) = await ReadAsync(form, http.RequestAborted);
        string[] names = [form["given"].ToString().Trim(), form["sur"].ToString().Trim(), form["status"].ToString().Trim()];
        problem ??= Array.Exists(names, name => name.Length == 0) ? "Name and status are needed." : null;
        if (problem is not null)
        {
            await ShowAsync(http, problem);
            return;
        }

        simulator.Answer(NumberOf(http), new AnalystAnswer(names[0], names[1], names[2], documents, form["original"] == "yes"));
        await BackAsync(http);
    }

    private static async Task<(string? Problem, List<AttachedDocument> Documents)> ReadAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        var documents = new List<AttachedDocument>();
        foreach (IFormFile file in form.Files.Where(file => file.Name.StartsWith(FilesField, StringComparison.Ordinal) && file.Length > 0))
        {
            if (file.Length > AttachedDocument.LimitBytes || documents.Count == AttachedDocument.Limit)
            {
                return ("A document is too large, or there are too many.", documents);
            }

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            string kind = form["kind-" + file.Name[FilesField.Length..]].ToString();
            if (AttachedDocument.FormatOf(bytes.ToArray()) is not { } format || !AttachedDocument.Kinds.Contains(kind, StringComparer.Ordinal))
            {
                return ("A document is neither PNG nor JPEG nor PDF, or is of no known kind.", documents);
            }

            documents.Add(new AttachedDocument(kind, Path.GetFileName(file.FileName), format, bytes.ToArray()));
        }

        return (null, documents);
    }

    private static Task BackAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = "/cases/" + Uri.EscapeDataString(NumberOf(http));
        return Task.CompletedTask;
    }
}
