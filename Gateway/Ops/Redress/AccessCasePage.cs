using System.Globalization;
using Gateway.Ops.Markup;
using Processing.Redress.Copies;

namespace Gateway.Ops.Redress;

/// <summary>The deeds of requests for a copy of a record: open, prepare, release or refuse, and take the copy. Role Redress.</summary>
internal sealed class AccessCasePage(IAccessDesk desk, PageFrame frame, ILogger<AccessCasePage> log) : IConsolePage
{
    /// <summary>What the name of the field of a harm begins with; the policy row follows.</summary>
    public const string HarmPrefix = "harm-";

    /// <summary>The field of the exemptions that are ticked.</summary>
    public const string ClaimField = "claim";

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Post("/redress/open", ConsolePolicy.Redress, OpenAsync);
        routes.Post("/redress/{id}/propose-copy", ConsolePolicy.Redress, ProposeAsync);
        routes.Post("/redress/{id}/decide-copy", ConsolePolicy.Redress, DecideAsync);
        routes.Get("/redress/{id}/copy.zip", ConsolePolicy.Redress, TakeAsync);
    }

    private static Guid IdOf(HttpContext http) => Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id) ? id : Guid.Empty;

    // A tick without words is an error of the form, not a release.
    private static Dictionary<string, string>? HarmsOf(IFormCollection form)
    {
        var harms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string row in form[ClaimField].OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (Reason.Of(form, HarmPrefix + row) is not { } words)
            {
                return null;
            }

            harms[row] = words;
        }

        return harms;
    }

    private async Task<IResult> OpenAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string user = Visitor.Of(http).Name;
        Guid? id = Guid.TryParse(form["person"], out Guid person)
            && DateOnly.TryParseExact(form["received"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly received)
            && Reason.Of(form, "requester") is { } requester
            ? await desk.OpenAsync(new AccessRequest(person, requester, form["basis"].ToString(), received), user, http.RequestAborted)
            : null;
        log.RedressAsked(user, "open", id?.ToString() ?? "none", id is not null);
        return id is null
            ? frame.Refuse(http, StatusCodes.Status400BadRequest, "No case was opened", "Go back: a known person, who asks (3 to 500 characters), the basis, and a day that is not to come are needed.")
            : Results.LocalRedirect($"/redress/{id}");
    }

    private async Task<IResult> ProposeAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string user = Visitor.Of(http).Name;
        string choice = form["decision"].ToString();
        return Reason.Of(form) is { } reason && choice is ("Grant" or "Deny")
            ? Done(http, "prepare", await desk.PrepareAsync(IdOf(http), choice, reason, user, http.RequestAborted))
            : Incomplete(http);
    }

    private async Task<IResult> DecideAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string choice = form["decision"].ToString();
        return Reason.Of(form) is { } reason && choice is ("Grant" or "Deny") && HarmsOf(form) is { } harms
            ? Done(http, "decide", await desk.DecideAsync(new AccessDecision(IdOf(http), choice == "Grant", reason, harms), Visitor.Of(http).Name, http.RequestAborted))
            : Incomplete(http);
    }

    private async Task<IResult> TakeAsync(HttpContext http)
    {
        string user = Visitor.Of(http).Name;
        AccessExport? export = await desk.ExportAsync(IdOf(http), user, http.RequestAborted);
        log.RedressAsked(user, "copy", IdOf(http).ToString(), export is not null);
        return export is null
            ? frame.Refuse(http, StatusCodes.Status404NotFound, "No copy", "There is no request for a copy under this id that was released.")
            : Results.File(AccessArchive.Write(export), "application/zip", $"copy-{export.Case.Id:N}.zip");
    }

    private IResult Done(HttpContext http, string deed, bool isDone)
    {
        log.RedressAsked(Visitor.Of(http).Name, deed, IdOf(http).ToString(), isDone);
        return isDone
            ? Results.LocalRedirect($"/redress/{IdOf(http)}")
            : frame.Refuse(http, StatusCodes.Status409Conflict, "It could not be done", "The case is decided, not prepared, or was prepared by you (another person has to decide), or the table of exemptions lacks a row.");
    }

    private IResult Incomplete(HttpContext http) => frame.Refuse(
        http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back, choose, and say why in 3 to 500 characters; each exemption that is ticked needs the harm in words.");
}
