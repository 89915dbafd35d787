using Processing.Messages;
using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Pipeline.Answering;
using Processing.Stores;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Processing.Intake.Answers;

/// <summary>Waits for the final answer as long as a sender should, and tells the sender "interim" after that.</summary>
internal sealed class AnswerWait(
    IStorage storage, ReplyBoard board, MessagePipeline pipeline, ReplyCheck check, ProcessingOptions options, TimeProvider time)
{
    /// <summary>Begins to listen for a message.</summary>
    public Task<MessageResult> Expect(MessageId id) => board.Expect(id);

    /// <summary>Ends the listening.</summary>
    public void Forget(MessageId id) => board.Forget(id);

    /// <summary>
    /// The interim answer of a message that no sender should wait for; null for the others. An inquiry always gets it, so that the
    /// first answer does not tell whether there is anything to look for. A partner is never done while an officer waits.
    /// </summary>
    public MessageRow? InterimAtOnce(AcceptedMessage message)
    {
        bool isAtOnce = message.Received.Type?.IsOneWay == false && (message.State is { Inquiry: not null } or { ForeignQuestion: not null } or { ForeignOrder: not null } || options.AnswerDeadlineSeconds <= 0);
        return isAtOnce ? ReplyRow.Of(message.Id, message.State, Interim(message), MessageStatus.Waiting, time.GetUtcNow()) : null;
    }

    /// <summary>Waits for what the pipeline makes of a message that was kept.</summary>
    /// <param name="message">The message.</param>
    /// <param name="interim">The interim answer that was kept with it, or null.</param>
    /// <param name="result">What <see cref="Expect"/> gave.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IntakeAnswer> WaitAsync(
        AcceptedMessage message, MessageRow? interim, Task<MessageResult> result, CancellationToken cancellationToken)
    {
        pipeline.Wake();
        if (message.Received.Type?.IsOneWay == true)
        {
            return new IntakeAnswer.Taken(message.Id);
        }

        if (interim?.Content is { } content)
        {
            return new IntakeAnswer.Replied(message.Id, content.Skeleton);
        }

        try
        {
            return await result.WaitAsync(TimeSpan.FromSeconds(options.AnswerDeadlineSeconds), time, cancellationToken) switch
            {
                MessageResult.Answered answered => new IntakeAnswer.Replied(message.Id, answered.Xml),
                MessageResult.Rejected rejected => new IntakeAnswer.Invalid(
                    message.Id, new ValidationReport(Verdict.Invalid, rejected.Findings, rejected.Findings.Count)),
                MessageResult.Failed => new IntakeAnswer.Failed(message.Id),
                _ => await InterimAsync(message),
            };
        }
        catch (TimeoutException)
        {
            return await InterimAsync(message);
        }
    }

    /// <summary>
    /// Tells the sender "interim", durably: from then on the final answer goes to the sender's address. Where the final answer has
    /// come in the meantime the sender gets that.
    /// </summary>
    public async Task<IntakeAnswer> InterimAsync(AcceptedMessage message)
    {
        byte[] interim = Interim(message);
        ReadOnlyMemory<byte> xml = await storage.WriteAsync(
            async stores =>
            {
                // Touching the row first puts this and the final answer one after the other: see FinalAnswer.
                await stores.Messages.SetStatusAsync(message.Id, MessageStatus.Waiting);
                if (await MessageKeeping.FindReplyAsync(stores, message.Id) is { } earlier)
                {
                    await stores.Messages.SetStatusAsync(message.Id, earlier.IsFinal ? MessageStatus.Done : MessageStatus.Waiting);
                    return earlier.Xml;
                }

                if (await StandingAsync(stores, message.Id) is var standing and not MessageStatus.Waiting)
                {
                    await stores.Messages.SetStatusAsync(message.Id, standing);
                }

                await stores.Messages.AddAsync(ReplyRow.Of(message.Id, message.State, interim, MessageStatus.Waiting, time.GetUtcNow()));
                return interim;
            },
            CancellationToken.None);
        return new IntakeAnswer.Replied(message.Id, xml);
    }

    /// <summary>Where a message without an answer stands: in work, set aside, or out of the queue because a step refused it.</summary>
    private static async Task<MessageStatus> StandingAsync(IStores stores, MessageId id) => await stores.Work.FindAsync(id) switch
    {
        null => MessageStatus.Refused,
        { ParkedReason: not null } => MessageStatus.Parked,
        _ => MessageStatus.Waiting,
    };

    private byte[] Interim(AcceptedMessage message)
    {
        DateTimeOffset now = time.GetUtcNow();
        var head = new MessageHead(
            ReplyRow.IdOf(message.Id, now, isFinal: false).ToString("D"),
            message.State.Partner,
            now,
            message.State.Priority,
            message.State.Conversation,
            message.State.Identification);
        byte[] xml = Replies.Interim(message.State, head);
        check.Require(xml);
        return xml;
    }
}
