using Processing.ForeignQueries.Rounds;
using Processing.Messages.OrderForeignInformation;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Foreign;

namespace Processing.ForeignQueries;

/// <summary>Brings an officer's order through the third round with every partner that had a match and was not asked a third time before.</summary>
internal sealed class OrderProgress(RoundSending sending)
{
    private const int Third = 3;

    /// <summary>Does what can be done now.</summary>
    public async Task<Outcome> RunAsync(MessageContext context, ForeignOrder order)
    {
        ForeignQuery? query = order.QueryId is { } id ? await context.Stores.ForeignQueries.FindAsync(id) : null;
        if (query?.CaseId is not { } caseId)
        {
            return Refuse(context, "NotFound", "There is no such query.");
        }

        if (context.State.ForeignTargets is null)
        {
            bool isAssigned = order.Officer.Email.Length > 0 && await context.Stores.Assignments.FindAsync(caseId, order.Officer.Email, context.Now) is not null;
            if (!isAssigned)
            {
                return Refuse(context, "NotPermitted", "The case is not assigned to the officer.");
            }

            IReadOnlyList<ForeignRound> before = await context.Stores.ForeignQueries.ReadRoundsAsync(query.Id);
            string[] targets = [.. before.Where(round => round is { Round: 2, Outcome: not (null or RoundSending.NotPermitted) }).Select(round => round.Country)
                .Except(before.Where(round => round.Round == Third).Select(round => round.Country), StringComparer.Ordinal)];
            if (targets.Length == 0)
            {
                return Refuse(context, "NotPermitted", "No partner had a match and answered the second round, or the third round was sent before.");
            }

            await NoteDecisionAsync(context, order);
            context.State = context.State with { ForeignTargets = targets, ForeignQueryId = query.Id, PersonId = query.PersonId };
        }

        return await SendAsync(context, order, query, context.State.ForeignTargets);
    }

    private async Task<Outcome> SendAsync(MessageContext context, ForeignOrder order, ForeignQuery query, IReadOnlyList<string> targets)
    {
        IReadOnlyList<ForeignRound> rounds = await ThirdAsync(context, query);
        foreach (string country in targets.Where(target => rounds.All(round => round.Country != target)))
        {
            if (await sending.SendAsync(context, query, new RoundToSend(country, Third, [], order.RequestedXml)) is { } meanwhile)
            {
                return meanwhile;
            }
        }

        ForeignRound[] sent = [.. (await ThirdAsync(context, query)).Where(round => targets.Contains(round.Country, StringComparer.Ordinal))];
        if (sent.Any(round => round.Outcome is null))
        {
            return new Outcome.Awaiting("foreign partner");
        }

        context.State = context.State with
        {
            OutcomeCode = sent.All(round => round.Outcome == RoundSending.NotPermitted) ? "NotPermitted" : "Answered",
            ForeignResults = [.. sent.Select(RoundSending.ResultOf)],
        };
        return Outcome.Continue;
    }

    private static async Task<IReadOnlyList<ForeignRound>> ThirdAsync(MessageContext context, ForeignQuery query) =>
        [.. (await context.Stores.ForeignQueries.ReadRoundsAsync(query.Id)).Where(round => round.Round == Third)];

    private static Task NoteDecisionAsync(MessageContext context, ForeignOrder order) => context.Stores.Journal.AddAsync(new JournalEntry
    {
        MessageId = context.Id,
        ConversationId = context.State.ConversationId,
        Step = "Ordered",
        Outcome = "ThirdRound",
        Reason = order.Reason,
        Actor = order.Officer.Email,
        StartedAt = context.Now,
        RecordedAt = context.Now,
    });

    private static Outcome Refuse(MessageContext context, string outcome, string reason)
    {
        context.Reason = reason;
        context.State = context.State with { OutcomeCode = outcome };
        return Outcome.Continue;
    }
}
