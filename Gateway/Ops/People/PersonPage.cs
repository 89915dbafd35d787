using Gateway.Ops.Markup;
using Processing.Stores;

namespace Gateway.Ops.People;

/// <summary>One person with all interactions: what was known at each. Reached from a message, never by search.</summary>
internal sealed class PersonPage(IStorage storage, PageFrame frame, ILogger<PersonPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/people/{id}", ConsolePolicy.Operate, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id)
            || await storage.ReadAsync(stores => ReadAsync(stores, id), http.RequestAborted) is not { IsKnown: true } facts)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such person", "Nothing is known under this id.");
        }

        log.PersonRead(Visitor.Of(http).Name, id.ToString());
        return frame.Show(http, new() { Title = "Person", Body = PersonView.Draw(facts) });
    }

    private static async Task<PersonFacts> ReadAsync(IStores stores, Guid id) => new(
        id,
        await stores.People.ReadIdentifiersAsync(id),
        await stores.People.ReadBiographiesAsync(id),
        await stores.Encounters.ReadAsync(id),
        await stores.Checks.ReadAsync(id),
        await stores.People.ReadLinksAsync(id));
}
