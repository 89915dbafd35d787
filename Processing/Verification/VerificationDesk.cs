using Processing.Stores;
using Processing.Stores.Messages;

namespace Processing.Verification;

/// <inheritdoc/>
internal sealed class VerificationDesk(IStorage storage, TimeProvider time) : IVerificationDesk
{
    /// <inheritdoc/>
    public Task<bool> DecideAsync(Guid id, string decision, string reason, string actor, CancellationToken cancellationToken) => storage.WriteAsync(
        async stores =>
        {
            DateTimeOffset now = time.GetUtcNow();
            if (await stores.Verifications.FindAsync(id) is not { } verification
                || await stores.Messages.FindAsync(verification.MessageId) is not { } row
                || !await stores.Verifications.DecideAsync(id, decision, actor, reason, now))
            {
                return false;
            }

            await stores.Journal.AddAsync(EntryOf(row, decision, reason, actor, now));
            return true;
        },
        cancellationToken);

    private static JournalEntry EntryOf(MessageRow row, string decision, string reason, string actor, DateTimeOffset now) => new()
    {
        MessageId = row.Id,
        ConversationId = row.ConversationId,
        Step = "Verification",
        Outcome = decision,
        Reason = reason,
        Actor = actor,
        StartedAt = now,
        RecordedAt = now,
    };
}
