using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Checks;
using Processing.Stores.Messages;

namespace Processing.Routing.Ebts;

/// <summary>The outbound messages that carried one transaction: the first, and those that brought the same one again.</summary>
internal static class EbtsRepeats
{
    /// <summary>How often the transaction of a check was put into the outbox.</summary>
    public static async Task<int> CountAsync(IStores stores, BackgroundCheck check) => (await AllAsync(stores, check)).Count;

    /// <summary>The message that first carried the transaction of a check, or null.</summary>
    public static async Task<MessageRow?> FirstAsync(IStores stores, BackgroundCheck check) =>
        await AllAsync(stores, check) is [var first, ..] ? first : null;

    /// <summary>The message that last carried the transaction of a check, or null.</summary>
    public static async Task<MessageRow?> LastAsync(IStores stores, BackgroundCheck check) =>
        await AllAsync(stores, check) is [.., var last] ? last : null;

    /// <summary>Brings the same transaction again, under the same control number.</summary>
    public static async Task SendAsync(MessageContext context, BackgroundCheck check)
    {
        IReadOnlyList<MessageRow> before = await AllAsync(context.Stores, check);
        if (before is not [var first, ..] || await context.Stores.Messages.ReadContentAsync(first.Id) is not { } content)
        {
            throw new InvalidDataException("The transaction of a check is not kept.");
        }

        await context.SendAsync("Routing/" + check.Kind, new OutboundMessage
        {
            Id = DerivedId.Make(check.Id, $"outbound/repeat/{before.Count}", context.Now),
            Partner = check.Partner,
            Operation = first.MessageType == Messages.MessageTypes.NativeEbts ? Messages.MessageTypes.NativeEbts : Messages.MessageTypes.SubmitRequest,
            MessageType = first.MessageType,
            Identification = check.ControlNumber,
            GroupKey = check.PersonId.ToString("D"),
            Content = content,
        });
    }

    /// <summary>Lets whatever waits for the answer of a check look again.</summary>
    public static async Task WakeWatchesAsync(MessageContext context, BackgroundCheck check)
    {
        foreach (MessageRow outbound in await AllAsync(context.Stores, check))
        {
            if (await context.Stores.Work.FindAsync(outbound.Id) is not { } watch)
            {
                continue;
            }

            if (watch.ParkedReason is null)
            {
                await context.Stores.Work.WakeAsync(outbound.Id, context.Now, state => state);
            }
            else
            {
                await context.Stores.Work.ReprocessAsync(outbound.Id, context.Now);
            }
        }
    }

    private static Task<IReadOnlyList<MessageRow>> AllAsync(IStores stores, BackgroundCheck check) =>
        stores.Messages.ReadOutboundAsync(check.Partner, check.ControlNumber);
}
