using Gateway.Ops.Access;
using Gateway.Ops.Images;
using Gateway.Ops.Markup;
using Processing.Stores;
using Processing.Stores.Verifications;
using Processing.Verification;

namespace Gateway.Ops.Verifications;

/// <summary>Verifications of identity for the officer who sees the person: newly captured beside earlier biometrics, and the decision. Role Verifier.</summary>
internal sealed class VerificationsPage(
    IStorage storage, IVerificationDesk desk, PersonReads reads, PageFrame frame, TimeProvider time, ILogger<VerificationsPage> log) : IConsolePage
{
    private const int RowLimit = 100;

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/verifications", ConsolePolicy.Verify, ListAsync);
        routes.Get("/verifications/{id}", ConsolePolicy.Verify, ShowAsync);
        routes.Get("/verifications/{id}/images/{message}/{index:int}", ConsolePolicy.Verify, ImageAsync);
        routes.Post("/verifications/{id}/decide", ConsolePolicy.Verify, DecideAsync);
    }

    private static Guid IdOf(HttpContext http) => Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id) ? id : Guid.Empty;

    private async Task<IResult> ListAsync(HttpContext http)
    {
        IReadOnlyList<IdentityVerification> all = await storage.ReadAsync(stores => stores.Verifications.ReadNewestAsync(RowLimit), http.RequestAborted);
        return frame.Show(http, new() { Title = "Verifications", Current = MenuItem.Verifications, Body = VerificationsView.List(all) });
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        if (await storage.ReadAsync(stores => VerificationFacts.ReadAsync(stores, IdOf(http)), http.RequestAborted) is not { } facts)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such verification", "Nothing is known under this id.");
        }

        await reads.NoteAsync(http, facts.Verification.PersonId, "verification", "Name BirthDate Sex BirthCountry Photograph Fingerprint ANumber");
        return frame.Show(http, new()
        {
            Title = "Verification",
            Current = MenuItem.Verifications,
            Body = VerificationsView.One(facts, frame.TokenField(http), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
        });
    }

    // Only images that the page itself shows: the capture's, and earlier ones of the same person.
    private async Task<IResult> ImageAsync(HttpContext http)
    {
        int index = int.Parse((string)http.GetRouteValue("index")!, System.Globalization.CultureInfo.InvariantCulture); // the route says int
        string message = (string)http.GetRouteValue("message")!; // the route has it
        FoundImage? found = await storage.ReadAsync(
            async stores => await VerificationFacts.ReadAsync(stores, IdOf(http)) is { } facts ? await VerificationImages.FindAsync(stores, facts, message, index) : null,
            http.RequestAborted);
        return found is null ? Results.NotFound() : ImagePage.Picture(found);
    }

    private async Task<IResult> DecideAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string decision = form["decision"].ToString();
        if (Reason.Of(form) is not { } reason || decision is not ("SamePerson" or "OtherPerson" or "Unclear"))
        {
            return frame.Refuse(http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back, choose, and say why in 3 to 500 characters; it is kept with the decision.");
        }

        string user = Visitor.Of(http).Name;
        bool isDone = await desk.DecideAsync(IdOf(http), decision, reason, user, http.RequestAborted);
        log.VerificationDecided(user, IdOf(http).ToString(), decision, isDone);
        return isDone
            ? Results.LocalRedirect($"/verifications/{IdOf(http)}")
            : frame.Refuse(http, StatusCodes.Status409Conflict, "It was decided already", "Look at it again.");
    }
}
