using Microsoft.Extensions.Logging;
using Processing.Claims;
using Processing.Intake;
using Processing.Intake.Content;
using Processing.Pipeline.Probes;
using Processing.Pipeline.Answering;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Validation;

namespace Processing.Partners.Outbox;

/// <summary>Makes one attempt to deliver one outbound message, and takes in what comes of it: attempt, answer and effect are one transaction.</summary>
internal sealed class OutboxDelivery(
    IStorage storage,
    AnswerKeeping answers,
    IPartnerTransport transport,
    ReplyCheck check,
    ProcessingOptions options,
    TimeProvider time,
    IStepProbe probe,
    ILogger<OutboxDelivery> logger)
{
    /// <summary>Makes the attempt.</summary>
    /// <param name="item">The claimed item.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="owner">Who holds the claim.</param>
    /// <param name="cancellationToken">Ends the call; the item is then given back.</param>
    public async Task DeliverAsync(OutboxItem item, Partner partner, string owner, CancellationToken cancellationToken)
    {
        (MessageRow message, ReadOnlyMemory<byte> document) = await storage.ReadAsync(stores => ReadAsync(stores, item.MessageId), cancellationToken);
        using IDisposable? scope = LogScope.Conversation(logger, message.ConversationId);
        var attempt = new DeliveryAttempt(item, message, owner, time.GetUtcNow());
        IPartnerLink? link = PartnerLinks.Find(item.Partner, item.Operation);
        if (link is null || partner.Address is null)
        {
            await ParkAsync(attempt, "no link for the operation", null);
            return;
        }

        if (check.Validate(document) is { Verdict: not Verdict.Valid } report)
        {
            await ParkAsync(attempt, "the message is not valid: " + string.Join(' ', report.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal)), null);
            return;
        }

        PartnerReply reply = await transport.SendAsync(CallOf(item, partner.Address, link, document), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        ProcessingMetrics.PartnerCalled(item.Partner, reply.GetType().Name);
        logger.PartnerCalled(item.MessageId.ToString(), item.Partner, item.Operation, item.Attempts + 1, reply.GetType().Name);
        await TakeInAsync(attempt, link, reply, cancellationToken);
    }

    private static async Task<(MessageRow Message, ReadOnlyMemory<byte> Document)> ReadAsync(IStores stores, MessageId id)
    {
        MessageRow message = await stores.Messages.FindAsync(id) ?? throw new InvalidDataException("An outbox item has no message.");
        KeptContent content = await stores.Messages.ReadContentAsync(id) ?? throw new InvalidDataException("An outbound message has no content.");
        return (message, await Reassembly.DocumentAsync(content, stores.Images));
    }

    private PartnerCall CallOf(OutboxItem item, Uri address, IPartnerLink link, ReadOnlyMemory<byte> document) => new()
    {
        Address = address,
        Partner = item.Partner,
        Action = link.ActionOf(item.Operation),
        Xml = document,
        MessageId = item.MessageId.Value,
        UsesSoap12 = link.UsesSoap12,
        TimeoutSeconds = options.PartnerTimeoutSeconds,
    };

    private Task TakeInAsync(DeliveryAttempt attempt, IPartnerLink link, PartnerReply reply, CancellationToken cancellationToken) => reply switch
    {
        PartnerReply.Answered answered => AnsweredAsync(attempt, link, answered.Xml, cancellationToken),
        PartnerReply.Faulted faulted when link.IsWorthAnotherCall(faulted.FaultCode) => RetryAsync(attempt, faulted.FaultCode),
        PartnerReply.Faulted faulted => ParkAsync(attempt, "the partner refused it", faulted.FaultCode),
        PartnerReply.Unavailable unavailable => RetryAsync(attempt, unavailable.Reason),
        _ => throw new System.Diagnostics.UnreachableException($"reply {reply.GetType().Name}"),
    };

    private async Task AnsweredAsync(DeliveryAttempt attempt, IPartnerLink link, ReadOnlyMemory<byte> xml, CancellationToken cancellationToken)
    {
        ReadAnswer? read = await answers.ReadAsync(attempt.Message, attempt.Item.Operation, link, xml, cancellationToken);
        if (read is null)
        {
            await RetryAsync(attempt, "the answer is not ready or not valid");
            return;
        }

        await storage.WriteAsync(
            async stores =>
            {
                DateTimeOffset now = time.GetUtcNow();
                await FinishAsync(stores, attempt, now);
                if (read.Row is { } row)
                {
                    await stores.Messages.AddAsync(row);
                }

                await link.ApplyAsync(new Delivery(attempt.Message, read.Answer, read.Row?.Id ?? attempt.Message.Id, now), stores);
                await NoteAsync(stores, attempt, "Answered", read.Answer.Outcome, now);
                probe.Reached("Outbox", "before-commit");
                return true;
            },
            CancellationToken.None);
        probe.Reached("Outbox", "after-commit");
    }

    private static async Task FinishAsync(IStores stores, DeliveryAttempt attempt, DateTimeOffset now)
    {
        if (!await stores.Outbox.FinishAsync(attempt.Item.MessageId, attempt.Owner))
        {
            throw new LeaseLostException();
        }

        await stores.Outbox.AddAttemptAsync(attempt.Row("Answered", null, now));
        await stores.Messages.SetStatusAsync(attempt.Item.MessageId, MessageStatus.Done);
    }

    private async Task RetryAsync(DeliveryAttempt attempt, string reason)
    {
        logger.PartnerUnavailable(attempt.Item.MessageId.ToString(), attempt.Item.Partner, attempt.Number, reason);
        if (attempt.Number >= options.CallsBeforeParking)
        {
            await ParkAsync(attempt, "not delivered after many calls", reason);
            return;
        }

        TimeSpan wait = Backoff.After(attempt.Number, options, attempt.Item.MessageId.GetHashCode());
        await storage.WriteAsync(
            async stores =>
            {
                DateTimeOffset now = time.GetUtcNow();
                if (!await stores.Outbox.ReleaseAsync(attempt.Item.MessageId, attempt.Owner, now + wait, attempt.Number))
                {
                    throw new LeaseLostException();
                }

                await stores.Outbox.AddAttemptAsync(attempt.Row("Unavailable", reason, now));
                return true;
            },
            CancellationToken.None);
    }

    private async Task ParkAsync(DeliveryAttempt attempt, string reason, string? detail)
    {
        await storage.WriteAsync(
            async stores =>
            {
                DateTimeOffset now = time.GetUtcNow();
                if (!await stores.Outbox.ParkAsync(attempt.Item.MessageId, attempt.Owner, reason))
                {
                    throw new LeaseLostException();
                }

                await stores.Outbox.AddAttemptAsync(attempt.Row("Faulted", detail ?? reason, now));
                await stores.Messages.SetStatusAsync(attempt.Item.MessageId, MessageStatus.Parked);
                await NoteAsync(stores, attempt, "Parked", detail is null ? reason : reason + ": " + detail, now);
                return true;
            },
            CancellationToken.None);
        logger.OutboundParked(attempt.Item.MessageId.ToString(), attempt.Item.Partner, reason);
    }

    private static Task NoteAsync(IStores stores, DeliveryAttempt attempt, string outcome, string reason, DateTimeOffset now) =>
        stores.Journal.AddAsync(new JournalEntry
        {
            MessageId = attempt.Message.Id,
            ConversationId = attempt.Message.ConversationId,
            Step = "Sent",
            Outcome = outcome,
            Reason = attempt.Item.Partner + " " + attempt.Item.Operation + ": " + reason,
            StartedAt = attempt.StartedAt,
            RecordedAt = now,
        });
}
