using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores.Checks;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.Routing.Ebts;

/// <summary>
/// Watches over an acknowledged transaction until it is answered. One that is not answered in time is brought again as often as the
/// policy says, then set aside for an operator; it is never forgotten, because the watch is a row of the queue like any message in work.
/// </summary>
internal static class EbtsWatch
{
    /// <summary>The stem under which watches are in the queue.</summary>
    public const string Stem = "EbtsWatch";

    private const string Held = "Held";

    /// <summary>The watch over an outbound message that was just acknowledged.</summary>
    /// <param name="outbound">The message.</param>
    /// <param name="now">The time, UTC.</param>
    public static WorkItem Over(MessageRow outbound, DateTimeOffset now) => new(
        outbound.Id,
        0,
        new MessageState
        {
            Stem = Stem,
            Partner = outbound.Partner,
            Identification = outbound.Identification ?? string.Empty,
            ConversationId = outbound.ConversationId,
            Conversation = outbound.ConversationId.ToString("D"),
            Priority = outbound.Priority,
            ReceivedAt = now,
        }.Write(),
        outbound.Priority,
        0,
        now,
        null);

    /// <summary>Looks whether the answer is there, and does what the policy says where it is late.</summary>
    public static async Task<Outcome> LookAsync(MessageContext context, PolicyTables policy, ProcessingOptions options)
    {
        MessageState state = context.State;
        BackgroundCheck? check = await context.Stores.Checks.FindByControlNumberAsync(state.Partner, state.Identification);
        if (check is not { Status: CheckStatus.Requested or CheckStatus.Acknowledged })
        {
            context.Reason = "answered";
            return Outcome.Continue;
        }

        if ((await EbtsRepeats.LastAsync(context.Stores, check))?.Id != context.Id)
        {
            context.Reason = "brought again since";
            return Outcome.Continue;
        }

        PolicyRow? row = policy.EbtsTimeouts.Find(context.Today, state.Partner, EbtsPriority.Of(state.Priority).ToString("D", null));
        if (row?.Number("seconds") is not { } seconds)
        {
            context.Reason = "no time-out is set for this partner and priority";
            return Outcome.Continue;
        }

        DateTimeOffset due = state.ReceivedAt + TimeSpan.FromSeconds(seconds * options.EbtsTimeoutFactor);
        return context.Now < due
            ? new Outcome.Delayed(due - context.Now, $"the answer of {state.Partner} is awaited")
            : await LateAsync(context, check, row);
    }

    private static async Task<Outcome> LateAsync(MessageContext context, BackgroundCheck check, PolicyRow row)
    {
        int sent = await EbtsRepeats.CountAsync(context.Stores, check);
        // An operator who puts a held one back to work wants it brought again.
        bool isAgain = sent <= (row.Number("repeats") ?? 0) || context.State.OutcomeCode == Held || row["then"] == "Repeat";
        if (isAgain)
        {
            await EbtsRepeats.SendAsync(context, check);
            context.Reason = $"{check.Kind}: no answer in time, brought again";
            return Outcome.Continue;
        }

        context.State = context.State with { OutcomeCode = Held };
        return new Outcome.Parked($"{check.Kind}: {check.Partner} has not answered in time ({row.Reference}); asked {sent} times");
    }
}
