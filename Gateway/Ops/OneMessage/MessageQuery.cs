using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Encounters;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Validation;

namespace Gateway.Ops.OneMessage;

/// <summary>Reads all about one message on one snapshot.</summary>
internal sealed class MessageQuery(IStores stores, Visitor visitor)
{
    private const int EncounterSearchLimit = 10;

    /// <summary>Reads, or gives null where there is no such message.</summary>
    /// <param name="storage">Where from.</param>
    /// <param name="id">The message.</param>
    /// <param name="visitor">For whom: content is read only where it may be shown.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<MessageFacts?> ReadAsync(
        IStorage storage, MessageId id, Visitor visitor, CancellationToken cancellationToken) =>
        storage.ReadAsync(stores => new MessageQuery(stores, visitor).ReadAsync(id), cancellationToken);

    /// <summary>The encounter that one of the messages reported, or null.</summary>
    /// <param name="stores">Where from.</param>
    /// <param name="conversation">The messages, oldest first.</param>
    public static async Task<Encounter?> FindEncounterAsync(IStores stores, IEnumerable<MessageRow> conversation)
    {
        foreach (MessageRow row in conversation.Where(row => row.Direction is MessageDirection.Inbound).Take(EncounterSearchLimit))
        {
            if (await stores.Encounters.FindByMessageAsync(row.Id) is { } encounter)
            {
                return encounter;
            }
        }

        return null;
    }

    private async Task<MessageFacts?> ReadAsync(MessageId id)
    {
        if (await stores.Messages.FindAsync(id) is not { } row)
        {
            return null;
        }

        IReadOnlyList<MessageRow> conversation = await stores.Messages.ReadConversationAsync(row.ConversationId);
        (MessageRow? request, MessageRow? reply) = await PairAsync(row, conversation);
        OutboxItem? outbox = await stores.Outbox.FindAsync(id);
        return new()
        {
            Row = row,
            Findings = await stores.Messages.ReadFindingsAsync(id),
            Journal = await stores.Journal.ReadAsync(id),
            Conversation = conversation,
            Work = await stores.Work.FindAsync(id),
            Outbox = outbox,
            Attempts = outbox is null ? [] : await stores.Outbox.ReadAttemptsAsync(id),
            Encounter = visitor.IsOps ? await FindEncounterAsync(stores, conversation) : null,
            Request = request,
            Reply = reply,
            Panes = [.. await PanesAsync(request, reply)],
        };
    }

    /// <summary>The question and the newest answer, of which the message is one.</summary>
    private async Task<(MessageRow? Request, MessageRow? Reply)> PairAsync(MessageRow row, IReadOnlyList<MessageRow> conversation)
    {
        if (row.Direction is MessageDirection.Reply or MessageDirection.InboundReply)
        {
            return (row.RelatedId is { } question ? await stores.Messages.FindAsync(question) : null, row);
        }

        MessageDirection answer = row.Direction is MessageDirection.Inbound ? MessageDirection.Reply : MessageDirection.InboundReply;
        return (row, conversation.LastOrDefault(one => one.RelatedId == row.Id && one.Direction == answer));
    }

    private async Task<List<MessagePane>> PanesAsync(params MessageRow?[] rows)
    {
        List<MessagePane> panes = [];
        foreach (MessageRow row in rows.OfType<MessageRow>())
        {
            KeptContent? content = ContentAccess.MaySee(row, visitor) ? await stores.Messages.ReadContentAsync(row.Id) : null;
            IReadOnlyList<Finding> findings = await stores.Messages.ReadFindingsAsync(row.Id);
            panes.Add(new(row, content, findings));
        }

        return panes;
    }
}
