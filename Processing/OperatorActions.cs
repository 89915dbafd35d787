using Microsoft.Extensions.Logging;
using Processing.Intake;
using Processing.Partners.Outbox;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Messages;

namespace Processing;

/// <summary>What an operator may do to messages; each deed is in the journal with its reason.</summary>
internal sealed class OperatorActions(
    IStorage storage, MessagePipeline pipeline, PartnerDispatcher dispatcher, TimeProvider time, ILogger<OperatorActions> logger)
{
    /// <summary>Makes an outbound message due now.</summary>
    public async Task<bool> ResendAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken)
    {
        string? partner = await storage.WriteAsync(
            async stores =>
            {
                DateTimeOffset now = time.GetUtcNow();
                if (await stores.Messages.FindAsync(messageId) is not { } message || !await stores.Outbox.ResendAsync(messageId, now))
                {
                    return null;
                }

                await stores.Messages.SetStatusAsync(messageId, MessageStatus.InWork);
                await stores.Journal.AddAsync(Entry(message, "Resent", reason, actor, now));
                return message.Partner;
            },
            cancellationToken);
        if (partner is null)
        {
            return false;
        }

        logger.MessageResent(messageId.ToString(), actor);
        dispatcher.Wake([partner]);
        return true;
    }

    /// <summary>Puts a message back to work.</summary>
    public async Task<bool> ReprocessAsync(MessageId messageId, string reason, string actor, CancellationToken cancellationToken)
    {
        bool isBack = await storage.WriteAsync(
            async stores =>
            {
                DateTimeOffset now = time.GetUtcNow();
                if (await stores.Messages.FindAsync(messageId) is not { } message || !await stores.Work.ReprocessAsync(messageId, now))
                {
                    return false;
                }

                await stores.Messages.SetStatusAsync(messageId, MessageStatus.InWork);
                await stores.Journal.AddAsync(Entry(message, "Reprocessed", reason, actor, now));
                return true;
            },
            cancellationToken);
        if (isBack)
        {
            logger.MessageReprocessed(messageId.ToString(), actor);
            pipeline.Wake();
        }

        return isBack;
    }

    private static JournalEntry Entry(MessageRow message, string step, string reason, string actor, DateTimeOffset now) => new()
    {
        MessageId = message.Id,
        ConversationId = message.ConversationId,
        Step = step,
        Outcome = "Queued",
        Reason = reason,
        Actor = actor,
        StartedAt = now,
        RecordedAt = now,
    };
}
