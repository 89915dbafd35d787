using Processing.Intake;
using Processing.Stores;
using Processing.Stores.Redress;

namespace Processing.Redress;

/// <inheritdoc/>
internal sealed class RedressDesk(IStorage storage, Action wake, TimeProvider time) : IRedressDesk
{
    /// <summary>The decision that the request is right.</summary>
    public const string Grant = "Grant";

    /// <inheritdoc/>
    public Task<bool> PrepareAsync(Guid id, string proposal, string reason, string actor, CancellationToken cancellationToken) => storage.WriteAsync(
        async stores =>
        {
            bool isDone = await IsAmendmentAsync(stores, id) && await stores.Redress.PrepareAsync(id, proposal, [], actor, reason, time.GetUtcNow());
            return isDone && await NoteAsync(stores, id, "Prepared", reason, actor) is not null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> DecideAsync(Guid id, string decision, string reason, string actor, CancellationToken cancellationToken)
    {
        bool isDone = await storage.WriteAsync(
            async stores =>
            {
                DateTimeOffset now = time.GetUtcNow();
                return await IsAmendmentAsync(stores, id)
                    && await stores.Redress.DecideAsync(id, decision, actor, reason, now)
                    && await NoteAsync(stores, id, "Decided", reason, actor) is { } message
                    && await stores.Work.WakeAsync(message, now, state => state);
            },
            cancellationToken);
        if (isDone)
        {
            wake();
        }

        return isDone;
    }

    // A request for a copy has a desk of its own.
    private static async Task<bool> IsAmendmentAsync(IStores stores, Guid id) => await stores.Redress.FindAsync(id) is { Kind: RedressKind.Amendment };

    private async Task<MessageId?> NoteAsync(IStores stores, Guid id, string outcome, string reason, string actor)
    {
        RedressCase? redress = await stores.Redress.FindAsync(id);
        if (redress?.MessageId is not { } message || await stores.Messages.FindAsync(message) is not { } row)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        await stores.Journal.AddAsync(new JournalEntry
        {
            MessageId = message,
            ConversationId = row.ConversationId,
            Step = "Redress",
            Outcome = outcome,
            Reason = reason,
            Actor = actor,
            StartedAt = now,
            RecordedAt = now,
        });
        return message;
    }
}
