using Gateway.Ops.Access;
using Gateway.Ops.Markup;
using Gateway.Ops.Source;
using Processing.Intake;
using Processing.Intake.Content;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Gateway.Ops.OneMessage;

/// <summary>The entity of a message exactly as it travelled. Where it holds a Social Security number, for whoever says why.</summary>
internal sealed class ContentPage(IStorage storage, PersonReads reads, PageFrame frame, ILogger<ContentPage> log) : IConsolePage
{
    /// <inheritdoc/>
    public void Map(ConsoleRoutes routes)
    {
        routes.Get("/messages/{id}/content", ConsolePolicy.Operate, http => DownloadAsync(http, null));
        routes.Post("/messages/{id}/content", ConsolePolicy.Operate, async http => await DownloadAsync(http, Reason.Of(await http.Request.ReadFormAsync(http.RequestAborted))));
    }

    private async Task<IResult> DownloadAsync(HttpContext http, string? reason)
    {
        var visitor = Visitor.Of(http);
        if (!MessageId.TryParse((string?)http.GetRouteValue("id"), out MessageId id)
            || await storage.ReadAsync(stores => ReadAsync(stores, id, visitor), http.RequestAborted) is not { } found)
        {
            return frame.Refuse(http, StatusCodes.Status404NotFound, "No such message", "It does not exist, or it is not for your role.");
        }

        if (found.HoldsNumber && reason is null)
        {
            log.NumberWithheld(visitor.Name, id.ToString());
            int status = HttpMethods.IsPost(http.Request.Method) ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden;
            return frame.Show(http, new() { Title = "A reason is needed", Body = NumberForms.Download(id, frame.TokenField(http)), StatusCode = status });
        }

        if (found.HoldsNumber)
        {
            await reads.NoteNumberAsync(http, id, found.PersonId, "download", reason!);
            log.NumberDownloaded(visitor.Name, id.ToString());
        }

        log.MessageRead(visitor.Name, id.ToString(), "download");
        string ending = found.Row.ContentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? "mime" : "xml";
        return Results.File(found.Entity, "application/octet-stream", $"{id}.{ending}");
    }

    private static async Task<FoundContent?> ReadAsync(IStores stores, MessageId id, Visitor visitor)
    {
        MessageRow? row = await stores.Messages.FindAsync(id);
        if (row is null || !ContentAccess.MaySee(row, visitor) || await stores.Messages.ReadContentAsync(id) is not { } content)
        {
            return null;
        }

        byte[] entity = await Reassembly.EntityAsync(content, stores.Images);
        bool holdsNumber = await HoldsNumberAsync(content, stores);
        Guid? person = holdsNumber
            ? (await MessageQuery.FindEncounterAsync(stores, await stores.Messages.ReadConversationAsync(row.ConversationId)))?.PersonId
            : null;
        return new(row, entity, holdsNumber, person);
    }

    // In the document, in a part beside it, or in a traditional record that travelled as a binary value.
    private static async Task<bool> HoldsNumberAsync(KeptContent content, IStores stores)
    {
        if (KeptDocument.Of(content).FindNumbers().Count > 0 || NumberField.IsIn(content.Skeleton.Span))
        {
            return true;
        }

        foreach (KeptSpan span in content.Spans)
        {
            if (await stores.Images.ReadAsync(span.Digest) is { } bytes && bytes.AsSpan().StartsWith("1."u8) && NumberField.IsIn(bytes))
            {
                return true;
            }
        }

        return false;
    }
}
