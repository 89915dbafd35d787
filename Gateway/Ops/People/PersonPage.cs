using Gateway.Ops.Access;
using Gateway.Ops.Markup;
using Processing.Identity.Reviews;
using Processing.Intake;
using Processing.Stores;

namespace Gateway.Ops.People;

/// <summary>One person with all interactions: what was known at each. Reached from a message, never by search.</summary>
internal sealed class PersonPage(IStorage storage, IPeopleActions people, PersonReads reads, PageFrame frame, TimeProvider time, ILogger<PersonPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/people/{id}", ConsolePolicy.Operate, ShowAsync);
        routes.Post("/people/{id}/tie", ConsolePolicy.Operate, TieAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id)
            || await storage.ReadAsync(stores => PersonFacts.ReadAsync(stores, id), http.RequestAborted) is not { IsKnown: true } facts)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such person", "Nothing is known under this id.");
        }

        await reads.NoteAsync(http, id, "person", PersonFacts.Elements);
        return frame.Show(http, new() { Title = "Person", Body = PersonView.Draw(facts, frame.TokenField(http), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) });
    }

    // Ties the message of an encounter to another person, or to a new one.
    private async Task<IResult> TieAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        string target = form["person"].ToString().Trim();
        bool isPerson = Guid.TryParse(target, out Guid person) || target.Length == 0;
        if (!MessageId.TryParse(form["message"], out MessageId message) || !isPerson || Reason.Of(form) is not { } reason)
        {
            return frame.Refuse(
                http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back and say why in 3 to 500 characters, and give the id of the other person or nothing.");
        }

        string user = Visitor.Of(http).Name;
        Guid? tied = await people.TieAsync(message, target.Length == 0 ? null : person, reason, user, http.RequestAborted);
        log.TieAsked(user, message.ToString(), tied is not null);
        return tied is { } now
            ? Results.LocalRedirect($"/people/{now}")
            : frame.Refuse(
                http, StatusCodes.Status409Conflict, "It could not be tied", "The message is in work, tied to nobody or to that person already, or nothing is known of that person.");
    }
}
