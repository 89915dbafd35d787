using Gateway.Ops.Markup;
using Processing.Intake;
using Processing.Intake.Content;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Gateway.Ops.OneMessage;

/// <summary>One message with all that happened to it, its exact bytes, and what an operator may do.</summary>
internal sealed class MessagePage(
    IStorage storage, IOpsDeeds deeds, ConsoleSettings settings, PageFrame frame, TimeProvider time, ILogger<MessagePage> log)
    : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/messages/{id}", ConsolePolicy.Read, ShowAsync);
        routes.Get("/messages/{id}/content", ConsolePolicy.Operate, DownloadAsync);
        routes.Post("/messages/{id}/resend", ConsolePolicy.Operate, http => ActAsync(http, "resend", deeds.ResendAsync));
        routes.Post("/messages/{id}/reprocess", ConsolePolicy.Operate, http => ActAsync(http, "reprocess", deeds.ReprocessAsync));
    }

    private async Task<IResult> ShowAsync(HttpContext http)
    {
        var visitor = Visitor.Of(http);
        if (!MessageId.TryParse((string?)http.GetRouteValue("id"), out MessageId id)
            || await MessageQuery.ReadAsync(storage, id, visitor, http.RequestAborted) is not { } facts)
        {
            return NotThere(http);
        }

        log.MessageRead(visitor.Name, id.ToString(), facts.Panes.Any(pane => pane.Content is not null) ? "content" : "facts");
        MessageView view = new(facts, visitor, settings, frame.TokenField(http), time.GetUtcNow())
        {
            Done = http.Request.Query["done"],
        };
        return frame.Show(http, new() { Title = view.Title, Body = view.Body, IsLive = true });
    }

    /// <summary>The entity exactly as it travelled.</summary>
    private async Task<IResult> DownloadAsync(HttpContext http)
    {
        var visitor = Visitor.Of(http);
        if (!MessageId.TryParse((string?)http.GetRouteValue("id"), out MessageId id))
        {
            return NotThere(http);
        }

        (MessageRow? row, byte[]? entity) = await storage.ReadAsync(stores => ReadEntityAsync(stores, id, visitor), http.RequestAborted);
        if (row is null || entity is null)
        {
            return NotThere(http);
        }

        log.MessageRead(visitor.Name, id.ToString(), "download");
        string ending = row.ContentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? "mime" : "xml";
        return Results.File(entity, "application/octet-stream", $"{id}.{ending}");
    }

    private static async Task<(MessageRow? Row, byte[]? Entity)> ReadEntityAsync(IStores stores, MessageId id, Visitor visitor)
    {
        MessageRow? row = await stores.Messages.FindAsync(id);
        return row is null || !ContentAccess.MaySee(row, visitor) || await stores.Messages.ReadContentAsync(id) is not { } content
            ? (null, null)
            : (row, await Reassembly.EntityAsync(content, stores.Images));
    }

    private async Task<IResult> ActAsync(
        HttpContext http, string deed, Func<MessageId, string, string, CancellationToken, Task<bool>> act)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!MessageId.TryParse((string?)http.GetRouteValue("id"), out MessageId id))
        {
            return NotThere(http);
        }

        if (Reason.Of(form) is not { } reason)
        {
            return frame.Refuse(
                http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back and say why in 3 to 500 characters; it is kept in the journal.");
        }

        string user = Visitor.Of(http).Name;
        bool isDone = await act(id, reason, user, http.RequestAborted);
        log.DeedAsked(user, deed, id.ToString(), isDone);
        return isDone
            ? Results.LocalRedirect($"/messages/{id}?done={deed}")
            : frame.Refuse(
                http, StatusCodes.Status409Conflict, $"Nothing to {deed}", "The message is in work at this moment, or it is finished. Look at its timeline.");
    }

    private IResult NotThere(HttpContext http) => frame.Refuse(
        http, StatusCodes.Status404NotFound, "No such message", "It does not exist, or it is not for your role.");
}
