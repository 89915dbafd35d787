using Processing.Intake.Answers;
using Processing.Intake.Content;
using Processing.Pipeline.Probes;
using Processing.Pipeline.Answering;
using Processing.Stores;
using Processing.Stores.Images;
using Processing.Stores.Messages;
using Processing.Stores.Work;
using Schemas.Validation;

namespace Processing.Intake;

/// <summary>Writes arrived messages to disk: the binary values first, then log, claim, work and journal in one transaction.</summary>
internal sealed class MessageKeeping(IStorage storage, IImageKeeper keeper, TimeProvider time, IStepProbe probe)
{
    /// <summary>Keeps a message that is refused, without a claim.</summary>
    public Task KeepRefusedAsync(ReceivedMessage message, ValidationReport report, string reason, CancellationToken cancellationToken) =>
        KeepAsideAsync(message, report, MessageStatus.Refused, reason, cancellationToken);

    /// <summary>Keeps a message, without a claim, on which the program failed.</summary>
    public Task KeepParkedAsync(ReceivedMessage message, ValidationReport report, string reason, CancellationToken cancellationToken) =>
        KeepAsideAsync(message, report, MessageStatus.Parked, reason, cancellationToken);
    /// <summary>Keeps a message that goes through the pipeline.</summary>
    /// <param name="message">The message.</param>
    /// <param name="interim">The interim answer that its sender gets at once, or null.</param>
    /// <param name="cancellationToken">Ends the waiting before the commit has begun.</param>
    public async Task<AcceptResult> KeepAsync(AcceptedMessage message, MessageRow? interim, CancellationToken cancellationToken)
    {
        await keeper.KeepAsync([.. message.Received.Cut.Images, .. message.ExtraImages], cancellationToken);
        string state = message.State.Write();
        AcceptResult result = await storage.WriteAsync(
            async stores =>
            {
                AcceptResult accepted = await stores.Messages.AcceptAsync(message.Received.Row(message.Report, MessageStatus.InWork));
                if (accepted is AcceptResult.Accepted)
                {
                    DateTimeOffset now = time.GetUtcNow();
                    await stores.Messages.AddFindingsAsync(message.Id, message.Report.Findings);
                    await stores.Work.AddAsync(new WorkItem(message.Id, 0, state, message.State.Priority, 0, now, null));
                    await stores.Journal.AddAsync(message.Received.Entry("Accepted", null, now));
                    if (interim is not null)
                    {
                        await stores.Messages.AddAsync(interim);
                    }
                }

                probe.Reached("Intake", "before-commit");
                return accepted;
            },
            cancellationToken);
        probe.Reached("Intake", "after-commit");
        return result;
    }

    /// <summary>Keeps a message together with its answer.</summary>
    /// <param name="message">The message.</param>
    /// <param name="answer">Makes the answer from what is stored.</param>
    /// <param name="cancellationToken">Ends the waiting before the commit has begun.</param>
    public async Task<(AcceptResult Result, byte[]? Answer)> KeepAnsweredAsync(
        AcceptedMessage message, Func<IStores, Task<byte[]>> answer, CancellationToken cancellationToken)
    {
        await keeper.KeepAsync(message.Received.Cut.Images, cancellationToken);
        return await storage.WriteAsync(
            async stores =>
            {
                AcceptResult accepted = await stores.Messages.AcceptAsync(message.Received.Row(message.Report, MessageStatus.Done));
                if (accepted is not AcceptResult.Accepted)
                {
                    return (accepted, (byte[]?)null);
                }

                DateTimeOffset now = time.GetUtcNow();
                byte[] xml = await answer(stores);
                await stores.Messages.AddFindingsAsync(message.Id, message.Report.Findings);
                await stores.Journal.AddAsync(message.Received.Entry("Answered", null, now));
                await stores.Messages.AddAsync(ReplyRow.Of(message.Id, message.State, xml, MessageStatus.Done, now));
                return (accepted, xml);
            },
            cancellationToken);
    }

    /// <summary>The newest answer to a message as it went out, or null.</summary>
    public static async Task<KeptReply?> FindReplyAsync(IStores stores, MessageId id)
    {
        MessageRow? reply = await stores.Messages.FindReplyAsync(id);
        KeptContent? content = reply is null ? null : await stores.Messages.ReadContentAsync(reply.Id);
        return reply is null || content is null
            ? null
            : new KeptReply(await Reassembly.DocumentAsync(content, stores.Images), reply.Status == MessageStatus.Done, reply.At);
    }

    private async Task KeepAsideAsync(
        ReceivedMessage message, ValidationReport report, MessageStatus status, string reason, CancellationToken cancellationToken)
    {
        await keeper.KeepAsync(message.Cut.Images, cancellationToken);
        await storage.WriteAsync(
            async stores =>
            {
                await stores.Messages.AddAsync(message.Row(report, status));
                await stores.Messages.AddFindingsAsync(message.Id, report.Findings);
                await stores.Journal.AddAsync(message.Entry(status.ToString(), reason, time.GetUtcNow()));
                return true;
            },
            cancellationToken);
    }
}
