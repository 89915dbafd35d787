using System.Globalization;
using Microsoft.Extensions.Logging;
using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores.Foreign;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Processing.ForeignQueries.Rounds;

/// <summary>
/// Watches over a round from its sending on: reminds the officer when the answer is due, escalates when it is long overdue, and takes prints
/// that nobody matched out of what was sent. A round is never sent again.
/// </summary>
internal sealed class RoundWatch(PolicyTables policy, ProcessingOptions options, OverdueNotice notice, ILogger<RoundWatch> logger)
{
    /// <summary>The stem under which watches are in the queue.</summary>
    public const string Stem = "ForeignRoundWatch";

    /// <summary>The watch over a round that is being sent. It speaks for the sender of the message that caused the round.</summary>
    public static WorkItem Over(MessageContext context, ForeignRound round) => new(
        round.MessageId ?? throw new InvalidOperationException("A round without a message is not watched."),
        0,
        new MessageState
        {
            Stem = Stem,
            Partner = context.State.Partner,
            Identification = context.State.Identification,
            ConversationId = context.State.ConversationId,
            Conversation = context.State.Conversation,
            Priority = context.State.Priority,
            ReceivedAt = context.Now,
        }.Write(),
        context.State.Priority,
        0,
        context.Now,
        null);

    /// <summary>Looks at the round.</summary>
    public async Task<Outcome> LookAsync(MessageContext context)
    {
        if (await context.Stores.ForeignQueries.FindRoundAsync(context.Id) is not { } round)
        {
            context.Reason = "the query was removed";
            return Outcome.Continue;
        }

        var times = RoundTimes.Of(policy, options, context.State.Priority, DateOnly.FromDateTime(round.SentAt.UtcDateTime));
        return round.Outcome is null ? await AwaitAsync(context, round, times) : await PurgeAsync(context, round, times);
    }

    private async Task<Outcome> AwaitAsync(MessageContext context, ForeignRound round, RoundTimes times)
    {
        DateTimeOffset remindAt = round.SentAt + times.Remind;
        DateTimeOffset escalateAt = round.SentAt + times.Escalate;
        ForeignRound now = round;
        if (round.RemindedAt is null && context.Now >= remindAt)
        {
            now = now with { RemindedAt = context.Now };
            await TellAsync(context, now, "Reminded");
        }

        if (round.EscalatedAt is null && context.Now >= escalateAt)
        {
            now = now with { EscalatedAt = context.Now };
            logger.ForeignRoundOverdue(context.Id.ToString(), round.Country, round.Round);
            await TellAsync(context, now, "Escalated");
        }

        await context.Stores.ForeignQueries.UpdateRoundAsync(now);
        DateTimeOffset next = now.RemindedAt is null && remindAt < escalateAt ? remindAt : escalateAt;
        return now.EscalatedAt is null ? new Outcome.Delayed(next - context.Now, "the partner's answer is awaited") : new Outcome.Awaiting("foreign partner");
    }

    private async Task TellAsync(MessageContext context, ForeignRound round, string what)
    {
        await context.NoteAsync(
            "ForeignQuery", what, string.Create(CultureInfo.InvariantCulture, $"round {round.Round} to {round.Country} is not answered"), context.Now);
        await notice.SendAsync(context, round, what);
    }

    private static async Task<Outcome> PurgeAsync(MessageContext context, ForeignRound round, RoundTimes times)
    {
        if (round.PurgeAt is not { } unmatchedAt || round.PurgedAt is not null)
        {
            context.Reason = "answered";
            return Outcome.Continue;
        }

        DateTimeOffset purgeAt = unmatchedAt + times.Purge;
        if (context.Now < purgeAt)
        {
            return new Outcome.Delayed(purgeAt - context.Now, "until unmatched prints are taken out");
        }

        MessageRow sent = await context.Stores.Messages.FindAsync(context.Id) ?? throw new InvalidDataException("A round has no message.");
        ForeignQuery query = await context.Stores.ForeignQueries.FindAsync(round.QueryId) ?? throw new InvalidDataException("A round has no query.");
        var head = new MessageHead(sent.Identification ?? string.Empty, sent.Partner, sent.At, sent.Priority, sent.ConversationId.ToString("D"));
        await context.Stores.Messages.ReplaceContentAsync(context.Id, RoundContent.WithoutPrints(head, query, round));
        await context.Stores.ForeignQueries.UpdateRoundAsync(round with { PurgedAt = context.Now });
        await context.NoteAsync("ForeignQuery", "Purged", "prints that nobody matched were taken out of what was sent", context.Now);
        context.Reason = "answered and purged";
        return Outcome.Continue;
    }
}
