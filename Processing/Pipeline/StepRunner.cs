using System.Diagnostics;
using Processing.Claims;
using Processing.Pipeline.Probes;
using Processing.Pipeline.Answering;
using Processing.Stores;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.Pipeline;

/// <summary>Runs one step of one message: what the handler stores, its journal entry, what it wants sent, and the new place of the message are one transaction.</summary>
internal sealed class StepRunner(IStorage storage, Steps steps, FinalAnswer finalAnswer, TimeProvider time, IStepProbe probe)
{
    /// <summary>Runs the step at which a claimed message stands.</summary>
    /// <param name="item">The claimed message; its step has something to do, or is past the last one.</param>
    /// <param name="state">Its state with what the message says.</param>
    /// <param name="owner">Who holds the claim.</param>
    /// <param name="cancellationToken">Ends the preparation, never a commit under way.</param>
    /// <exception cref="LeaseLostException">The claim is lost; nothing happened.</exception>
    public async Task<StepResult> RunAsync(WorkItem item, MessageState state, string owner, CancellationToken cancellationToken)
    {
        int index = steps.Next(state.Stem, item.Step);
        if (index == steps.All.Count)
        {
            StepResult last = await storage.WriteAsync(stores => CompleteAsync(NewContext(item, state, stores, null), owner, index), cancellationToken);
            probe.Reached("Reply", "after-commit");
            return last;
        }

        IMessageHandler handler = steps.All[index];
        using Activity? activity = ProcessingMetrics.Activities.StartActivity("step " + handler.Name);
        DateTimeOffset startedAt = time.GetUtcNow();
        object? prepared = await handler.PrepareAsync(item.MessageId, state, cancellationToken);
        StepResult result = await storage.WriteAsync(
            async stores =>
            {
                MessageContext context = NewContext(item, state, stores, prepared);
                Outcome outcome = await handler.HandleAsync(context);
                StepResult done = await ApplyAsync(outcome, context, new StepRun(item, owner, handler.Name, index, startedAt));
                probe.Reached(handler.Name, "before-commit");
                return done;
            },
            cancellationToken);
        probe.Reached(handler.Name, "after-commit");
        if (result.IsDone)
        {
            probe.Reached("Reply", "after-commit");
        }

        ProcessingMetrics.StepDone(handler.Name, result.Outcome);
        return result;
    }

    private static void Hold(bool stillClaimed)
    {
        if (!stillClaimed)
        {
            throw new LeaseLostException();
        }
    }

    private MessageContext NewContext(WorkItem item, MessageState state, IStores stores, object? prepared) =>
        new(item.MessageId, state, stores, time.GetUtcNow(), prepared);

    private async Task<StepResult> ApplyAsync(Outcome outcome, MessageContext context, StepRun run)
    {
        IWorkStore work = context.Stores.Work;
        string stateJson = context.State.Write();
        int next = run.Index + 1;
        switch (outcome)
        {
            case Outcome.Continued:
                await context.NoteAsync(run.Step, "Continued", context.Reason, run.StartedAt);
                next = steps.Next(context.State.Stem, next);
                if (next == steps.All.Count)
                {
                    return await CompleteAsync(context, run.Owner, next);
                }

                Hold(await work.AdvanceAsync(context.Id, run.Owner, next, stateJson));
                break;

            case Outcome.Awaiting awaiting:
                Hold(await work.ReleaseAsync(context.Id, run.Owner, DateTimeOffset.MaxValue, 0, stateJson));
                await StopAsync(context, run, "Awaiting", awaiting.Question, MessageStatus.Waiting);
                break;

            case Outcome.Delayed delayed:
                Hold(await work.ReleaseAsync(context.Id, run.Owner, context.Now + delayed.Delay, run.Item.Attempts + 1, stateJson));
                await StopAsync(context, run, "Delayed", delayed.Reason, MessageStatus.Waiting);
                break;

            case Outcome.Parked parked:
                Hold(await work.AdvanceAsync(context.Id, run.Owner, run.Index, stateJson));
                Hold(await work.ParkAsync(context.Id, run.Owner, parked.Reason));
                await StopAsync(context, run, "Parked", parked.Reason, MessageStatus.Parked);
                break;

            case Outcome.Rejected rejected:
                await context.Stores.Messages.AddFindingsAsync(context.Id, rejected.Findings);
                Hold(await work.FinishAsync(context.Id, run.Owner));
                await StopAsync(context, run, "Rejected", context.Reason, MessageStatus.Refused);
                break;

            default:
                throw new UnreachableException($"outcome {outcome.GetType().Name}");
        }

        return new StepResult(outcome, context.State, next, context.Partners, null);
    }

    private static async Task StopAsync(MessageContext context, StepRun run, string outcome, string? reason, MessageStatus status)
    {
        await context.NoteAsync(run.Step, outcome, reason, run.StartedAt);
        await context.Stores.Messages.SetStatusAsync(context.Id, status);
    }

    private async Task<StepResult> CompleteAsync(MessageContext context, string owner, int index)
    {
        byte[]? answer = await finalAnswer.GiveAsync(context);
        Hold(await context.Stores.Work.FinishAsync(context.Id, owner));
        probe.Reached("Reply", "before-commit");
        return new StepResult(Outcome.Continue, context.State, index, context.Partners, answer) { IsDone = true };
    }
}
