using Gateway.Ops.Markup;
using Processing.Stores;

namespace Gateway.Ops.Conversations;

/// <summary>All messages of a conversation, who sent which to whom, and their journal in one.</summary>
internal sealed class ConversationPage(IStorage storage, ConsoleSettings settings, PageFrame frame, TimeProvider time) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/conversations/{id}", ConsolePolicy.Read, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        if (!Guid.TryParse((string?)http.GetRouteValue("id"), out Guid id)
            || await storage.ReadAsync(stores => ReadAsync(stores, id), http.RequestAborted) is not { Rows.Count: > 0 } facts)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such conversation", "No message belongs to it.");
        }

        ConversationView view = new(facts, Visitor.Of(http), settings.ConversationLimit, time.GetUtcNow());
        return frame.Show(http, new() { Title = $"Conversation {Figures.Short(id)}", Body = view.Body, IsLive = true });
    }

    private static async Task<ConversationFacts> ReadAsync(IStores stores, Guid id) =>
        new(id, await stores.Messages.ReadConversationAsync(id), await stores.Journal.ReadConversationAsync(id));
}
