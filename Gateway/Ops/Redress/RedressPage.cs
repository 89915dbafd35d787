using Gateway.Ops.Access;
using Gateway.Ops.Markup;
using Processing.Redress;
using Processing.Redress.Copies;
using Processing.Stores;
using Processing.Stores.Redress;

namespace Gateway.Ops.Redress;

/// <summary>Requests for correction and for copies: what is due, the evidence, and the decision of two people. Role Redress.</summary>
internal sealed class RedressPage(
    IStorage storage, IRedressDesk desk, IAccessDesk copies, PersonReads reads, PageFrame frame, TimeProvider time, ILogger<RedressPage> log) : IConsolePage
{
    private const int RowLimit = 200;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/redress", ConsolePolicy.Redress, ListAsync);
        routes.Get("/redress/{id}", ConsolePolicy.Redress, ShowAsync);
        routes.Post("/redress/{id}/prepare", ConsolePolicy.Redress, http => ActAsync(http, "prepare", desk.PrepareAsync));
        routes.Post("/redress/{id}/decide", ConsolePolicy.Redress, http => ActAsync(http, "decide", desk.DecideAsync));
    }

    private static Guid IdOf(HttpContext http) => Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id) ? id : Guid.Empty;

    private async Task<IResult> ListAsync(HttpContext http)
    {
        IReadOnlyList<RedressCase> cases = await storage.ReadAsync(stores => stores.Redress.ReadAsync(RowLimit), http.RequestAborted);
        return frame.Show(http, new()
        {
            Title = "Redress",
            Current = MenuItem.Redress,
            Body = RedressView.List(cases, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), frame.TokenField(http)),
        });
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        if (await storage.ReadAsync(stores => stores.Redress.FindAsync(IdOf(http)), http.RequestAborted) is not { } redress)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such case", "Nothing is known under this id.");
        }

        await reads.NoteAsync(http, redress.PersonId, "redress", string.Join(' ', redress.Items.Select(item => item.Name).Distinct(StringComparer.Ordinal)));
        return frame.Show(http, new() { Title = "Redress", Current = MenuItem.Redress, Body = BodyOf(http, redress) });
    }

    private Html BodyOf(HttpContext http, RedressCase redress) => redress.Kind == RedressKind.Access
        ? RedressView.Copy(redress, Visitor.Of(http).Name, copies.ExemptionsOf(redress.Basis), frame.TokenField(http))
        : RedressView.One(redress, Visitor.Of(http).Name, frame.TokenField(http));

    private async Task<IResult> ActAsync(HttpContext http, string deed, Func<Guid, string, string, string, CancellationToken, Task<bool>> act)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string decision = form["decision"].ToString();
        if (Reason.Of(form) is not { } reason || decision is not ("Grant" or "Deny"))
        {
            return frame.Refuse(http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back, choose, and say why in 3 to 500 characters; it is kept with the case.");
        }

        string user = Visitor.Of(http).Name;
        bool isDone = await act(IdOf(http), decision, reason, user, http.RequestAborted);
        log.RedressAsked(user, deed, IdOf(http).ToString(), isDone);
        return isDone
            ? Results.LocalRedirect($"/redress/{IdOf(http)}")
            : frame.Refuse(http, StatusCodes.Status409Conflict, "It could not be done", "The case is decided, not prepared, or was prepared by you: another person has to decide.");
    }
}
