using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Identity.Reviews;
using Processing.Stores;
using Processing.Stores.People;

namespace Gateway.Ops.Reviews;

/// <summary>One question about identity, with what is known of the people it is about, and its answer.</summary>
internal sealed class ReviewPage(IStorage storage, IPeopleActions people, PageFrame frame, ILogger<ReviewPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/reviews/{id}", ConsolePolicy.Operate, ShowAsync);
        routes.Post("/reviews/{id}/answer", ConsolePolicy.Operate, AnswerAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id)
            || await storage.ReadAsync(stores => ReadAsync(stores, id), http.RequestAborted) is not { } facts)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such review", "Nothing is known under this id.");
        }

        log.ReviewRead(Visitor.Of(http).Name, id.ToString());
        return frame.Show(http, new()
        {
            Title = "Review",
            Current = MenuItem.Reviews,
            Body = new ReviewView(facts, frame.TokenField(http)).Body,
        });
    }

    private async Task<IResult> AnswerAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (Reason.Of(form) is not { } reason)
        {
            return frame.Refuse(
                http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back and say why in 3 to 500 characters; it is kept with the answer.");
        }

        string answer = form["answer"].ToString();
        Guid? person = Guid.TryParse(answer, out Guid one) ? one : null;
        string resolution = person is null ? answer : "ExistingPerson";
        string user = Visitor.Of(http).Name;
        bool isDone = Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id)
            && await people.ResolveAsync(id, resolution, person, reason, user, http.RequestAborted);
        log.ReviewAnswerAsked(user, id.ToString(), person is null && answer is not ("NewPerson" or "Noted") ? "?" : resolution, isDone);
        return isDone
            ? Results.LocalRedirect($"/reviews/{id}")
            : frame.Refuse(
                http, StatusCodes.Status409Conflict, "It could not be answered", "Somebody else has answered it, the message is in work, or the answer does not fit. Look at it again.");
    }

    private static async Task<ReviewFacts?> ReadAsync(IStores stores, Guid id)
    {
        if (await stores.Reviews.FindAsync(id) is not { } review)
        {
            return null;
        }

        var known = new List<PersonFacts>();
        foreach (ReviewCandidate candidate in review.Candidates)
        {
            known.Add(await PersonFacts.ReadAsync(stores, candidate.PersonId));
        }

        return new ReviewFacts(review, known);
    }
}
