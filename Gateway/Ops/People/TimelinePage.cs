using Gateway.Ops.Access;
using Gateway.Ops.Markup;
using Processing.Stores;
using Processing.Timeline;

namespace Gateway.Ops.People;

/// <summary>All that happened with a person, with what was known at each moment.</summary>
internal sealed class TimelinePage(IStorage storage, PersonReads reads, PageFrame frame) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/people/{id}/timeline", ConsolePolicy.Operate, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id)
            || await storage.ReadAsync(stores => PersonTimeline.ReadAsync(stores, id), http.RequestAborted) is not { Count: > 0 } events)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such person", "Nothing has happened under this id.");
        }

        await reads.NoteAsync(http, id, "timeline", "Name BirthDate Sex BirthCountry Identifiers Encounter BackgroundCheck Disclosure Timeline");
        return frame.Show(http, new() { Title = "Timeline", Body = TimelineView.Draw(id, events) });
    }
}
