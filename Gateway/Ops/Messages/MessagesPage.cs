using Gateway.Ops.Markup;
using Processing.Intake;
using Processing.Partners;
using Processing.Stores;

namespace Gateway.Ops.Messages;

/// <summary>The message list, the first page of the console.</summary>
internal sealed class MessagesPage(
    IStorage storage, IPartnerDirectory partners, FilterSeal seal, ConsoleSettings settings, PageFrame frame, TimeProvider time,
    ILogger<MessagesPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/", ConsolePolicy.Read, ShowAsync);
        routes.Post("/messages/filter", ConsolePolicy.Read, FilterAsync);
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        ListFilter filter = Allowed(ListFilter.Read(http.Request.Query, seal), Visitor.Of(http));
        MessageId? before = MessageId.TryParse(http.Request.Query["before"], out MessageId id) ? id : null;
        MessageList list = await MessageListQuery.ReadAsync(
            storage, filter, before, settings.MessagesPerPage, time.GetUtcNow(), http.RequestAborted);
        MessagesView view = new(list, partners.All, seal, frame.TokenField(http), Visitor.Of(http).IsOps);
        return frame.Show(http, new() { Title = "Messages", Current = MenuItem.Messages, Body = view.Body, IsLive = list.IsFirst });
    }

    /// <summary>Turns the form into an address, so that a filtered list can be bookmarked.</summary>
    private async Task<IResult> FilterAsync(HttpContext http)
    {
        var filter = ListFilter.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (filter.Identifier is not null)
        {
            log.IdentifierSearched(Visitor.Of(http).Name);
        }

        return Results.LocalRedirect("/" + filter.ToQuery(seal, null));
    }

    /// <summary>Identifiers of people are for Ops; others search by our own ids.</summary>
    private static ListFilter Allowed(ListFilter filter, Visitor visitor) =>
        visitor.IsOps || MessageId.TryParse(filter.Identifier, out _) ? filter : filter with { Identifier = null };
}
