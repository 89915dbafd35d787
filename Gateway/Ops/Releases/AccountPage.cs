using Gateway.Ops.Access;
using Gateway.Ops.Markup;
using Processing.Disclosures;
using Processing.Disclosures.Corrections;
using Processing.ForeignQueries.Reverse;
using Processing.Policy;
using Processing.Stores;
using Processing.Stores.Disclosures;

namespace Gateway.Ops.Releases;

/// <summary>The account of one person: who was told what, on screen and to print, and the notices of corrections to them.</summary>
internal sealed class AccountPage(
    IStorage storage, IReviewDesk desk, PersonReads reads, PageFrame frame, TimeProvider time, ILogger<AccountPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/people/{id}/disclosures", ConsolePolicy.Operate, ShowAsync);
        routes.Get("/people/{id}/disclosures.pdf", ConsolePolicy.Operate, PrintAsync);
        routes.Post("/people/{id}/correction", ConsolePolicy.Operate, CorrectAsync);
        routes.Post("/people/{id}/ask-back", ConsolePolicy.Operate, AskBackAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id))
        {
            return Unknown(http);
        }

        PersonAccount account = await desk.ReadAccountAsync(id, http.RequestAborted);
        IReadOnlyList<CorrectionNotice> notices = await storage.ReadAsync(stores => stores.Disclosures.ReadNoticesAsync(id), http.RequestAborted);
        await reads.NoteAsync(http, id, "disclosures", "Disclosure");
        return frame.Show(http, new()
        {
            Title = "Who was told",
            Body = new AccountView(id, account, notices, frame.TokenField(http)).Body,
        });
    }

    private async Task<IResult> PrintAsync(HttpContext http)
    {
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id))
        {
            return Unknown(http);
        }

        string user = Visitor.Of(http).Name;
        PersonAccount account = await desk.ReadAccountAsync(id, http.RequestAborted);
        await reads.NoteAsync(http, id, "disclosures", "Disclosure");
        log.AccountPrinted(user, id.ToString());
        http.Response.Headers.ContentDisposition = $"inline; filename=\"account-{id:N}.pdf\"";
        return Results.Bytes(AccountDocument.Write(id, account, time.GetUtcNow()), "application/pdf");
    }

    private async Task<IResult> CorrectAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string element = form["element"].ToString();
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id) || Reason.Of(form, "text") is not { } text
            || !PolicyRegister.ElementNames.Contains(element, StringComparer.Ordinal))
        {
            return frame.Refuse(
                http, StatusCodes.Status400BadRequest, "An element and a text are needed", "Go back, choose what was corrected, and say why in 3 to 500 characters.");
        }

        string user = Visitor.Of(http).Name;
        string? value = Reason.Optional(form, "value");
        int count = await desk.NotifyAsync(id, [new CorrectedElement(element, value)], text, user, http.RequestAborted);
        log.CorrectionAsked(user, id.ToString(), count);
        return Results.LocalRedirect($"/people/{id}/disclosures");
    }

    private async Task<IResult> AskBackAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string user = Visitor.Of(http).Name;
        bool isDone = Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id)
            && Guid.TryParse(form["disclosure"], out Guid disclosure)
            && Reason.Of(form) is { } reason
            && await desk.AskBackAsync(
                new ReverseForm(
                    disclosure,
                    id,
                    Reason.Optional(form, "case") ?? string.Empty,
                    Reason.Optional(form, "officer-name") ?? string.Empty,
                    Reason.Optional(form, "officer") ?? string.Empty,
                    reason,
                    [.. form["codes"].OfType<string>()],
                    Reason.Optional(form, "words") ?? string.Empty),
                user,
                http.RequestAborted);
        log.AskedBack(user, id.ToString(), isDone);
        return isDone
            ? Results.LocalRedirect($"/people/{id}/disclosures")
            : frame.Refuse(http, StatusCodes.Status409Conflict, "It cannot be asked", "The case of this person has to be in the officer's hands, the partner has to have been answered, and a reason is needed.");
    }

    private IResult Unknown(HttpContext http) =>
        frame.Refuse(http, StatusCodes.Status404NotFound, "No such person", "Nothing is known under this id.");
}
