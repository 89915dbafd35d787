using Gateway.Ops.Access;
using Gateway.Ops.Markup;
using Gateway.Ops.Source;
using Processing.Intake;
using Processing.Stores;

namespace Gateway.Ops.OneMessage;

/// <summary>One message with all that happened to it, and what an operator may do.</summary>
internal sealed class MessagePage(
    IStorage storage, IOpsDeeds deeds, PersonReads reads, ConsoleSettings settings, PageFrame frame, TimeProvider time, ILogger<MessagePage> log)
    : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/messages/{id}", ConsolePolicy.Read, ShowAsync);
        routes.Post("/messages/{id}/ssn", ConsolePolicy.Operate, ShowNumberAsync);
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

    /// <summary>The page with the Social Security number in clear, once, for whoever says why; noted before it is shown.</summary>
    private async Task<IResult> ShowNumberAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        var visitor = Visitor.Of(http);
        if (!MessageId.TryParse((string?)http.GetRouteValue("id"), out MessageId id)
            || await MessageQuery.ReadAsync(storage, id, visitor, http.RequestAborted) is not { } facts
            || facts.Panes.FirstOrDefault(pane => pane.Row.Id == id)?.Content is not { } content)
        {
            return NotThere(http);
        }

        if (KeptDocument.Of(content).FindNumbers().Count == 0)
        {
            return frame.Refuse(http, StatusCodes.Status409Conflict, "Nothing to show", "No Social Security number is hidden in this message.");
        }

        if (Reason.Of(form) is not { } reason)
        {
            log.NumberWithheld(visitor.Name, id.ToString());
            return frame.Refuse(
                http, StatusCodes.Status400BadRequest, "A reason is needed", "Go back and say why in 3 to 500 characters; it is kept in the audit of readings.");
        }

        await reads.NoteNumberAsync(http, id, facts.Encounter?.PersonId, "number", reason);
        log.NumberShown(visitor.Name, id.ToString());
        log.MessageRead(visitor.Name, id.ToString(), "content");
        MessageView view = new(facts, visitor, settings, frame.TokenField(http), time.GetUtcNow()) { ShownNumber = id };
        return frame.Show(http, new() { Title = view.Title, Body = view.Body });
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
