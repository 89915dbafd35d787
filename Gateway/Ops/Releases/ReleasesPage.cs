using Gateway.Ops.Markup;
using Processing.Disclosures;
using Processing.Intake;
using Processing.Stores;

namespace Gateway.Ops.Releases;

/// <summary>Answers to foreign partners: what waits for review, what lies ready for OBIM, what was told, and how long it took.</summary>
internal sealed class ReleasesPage(IStorage storage, IReviewDesk desk, PageFrame frame, TimeProvider time, ILogger<ReleasesPage> log) : IConsolePage
{
    private const int RowLimit = 100;
    private static readonly TimeSpan Period = TimeSpan.FromDays(365);

    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/releases", ConsolePolicy.Operate, ShowAsync);
        routes.Post("/releases/{id}/review", ConsolePolicy.Operate, ReviewAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        DateTimeOffset now = time.GetUtcNow();
        MessageId? after = MessageId.TryParse(http.Request.Query["after"], out MessageId last) ? last : null;
        PendingPage pending = await desk.ReadAsync(after, http.RequestAborted);
        ReleaseFacts facts = await storage.ReadAsync(
            async stores => new ReleaseFacts(
                pending,
                await stores.Releases.ReadAsync(false, null, RowLimit),
                await stores.Disclosures.ReadNewestAsync(null, RowLimit),
                await stores.Disclosures.SummarizeAsync(now - Period)),
            http.RequestAborted);
        return frame.Show(http, new()
        {
            Title = "Releases",
            Current = MenuItem.Releases,
            Body = new ReleasesView(facts, frame.TokenField(http), now).Body,
        });
    }

    private async Task<IResult> ReviewAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string decision = form["decision"].ToString();
        if (Reason.Of(form) is not { } reason || decision is not ("approve" or "refuse"))
        {
            return frame.Refuse(
                http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back and say why in 3 to 500 characters; it is kept with the decision.");
        }

        string user = Visitor.Of(http).Name;
        bool isDone = MessageId.TryParse((string?)http.GetRouteValue("id"), out MessageId inquiry)
            && MessageId.TryParse(form["package"], out MessageId package)
            && await desk.DecideAsync(inquiry, package, decision == "approve", reason, user, http.RequestAborted);
        log.PackageReviewAsked(user, inquiry.ToString(), isDone);
        return isDone
            ? Results.LocalRedirect("/releases")
            : frame.Refuse(http, StatusCodes.Status409Conflict, "It could not be decided", "The inquiry does not wait for a review of this package any more. Look at it again.");
    }
}
