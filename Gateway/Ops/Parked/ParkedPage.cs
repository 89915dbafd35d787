using Gateway.Ops.Markup;
using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Gateway.Ops.Parked;

/// <summary>What is set aside in the pipeline and in the outbox, why, and the way back.</summary>
internal sealed class ParkedPage(IStorage storage, ConsoleSettings settings, PageFrame frame, TimeProvider time) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes) => routes.Get("/parked", ConsolePolicy.Read, ShowAsync);

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        MessageId? before = MessageId.TryParse(http.Request.Query["before"], out MessageId id) ? id : null;
        List<ParkedMessage> parked = await storage.ReadAsync(
            stores => ReadAsync(stores, before, settings.MessagesPerPage + 1), http.RequestAborted);
        ParkedView view = new(parked, settings.MessagesPerPage, Visitor.Of(http), frame.TokenField(http), time.GetUtcNow());
        return frame.Show(http, new() { Title = "Parked", Current = MenuItem.Parked, Body = view.Body });
    }

    private static async Task<List<ParkedMessage>> ReadAsync(IStores stores, MessageId? before, int count)
    {
        List<ParkedMessage> parked = [];
        foreach (MessageRow row in await stores.Messages.SearchAsync(new() { Status = MessageStatus.Parked }, before, count))
        {
            parked.Add(new(
                row, await stores.Work.FindAsync(row.Id), await stores.Outbox.FindAsync(row.Id), await stores.Journal.ReadAsync(row.Id)));
        }

        return parked;
    }
}
