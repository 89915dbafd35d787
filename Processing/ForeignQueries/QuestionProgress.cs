using Processing.ForeignQueries.Rounds;
using Processing.Messages;
using Processing.Messages.StartForeignQuery;
using Processing.Pipeline;
using Processing.Stores;
using Processing.Stores.Foreign;
using Processing.Stores.People;

namespace Processing.ForeignQueries;

/// <summary>
/// Brings an officer's question through its first two rounds with every partner. How far it is stands in the rounds, not in the message,
/// so that the step may run again at any time: a round that has a row is never sent again.
/// </summary>
internal sealed class QuestionProgress(IStorage storage, QueryRules rules, RoundSending sending)
{
    private const int LastRoundByItself = 2;

    /// <summary>The prints to send where the officer sent none: those of the person's newest encounter that has any.</summary>
    public async Task<IReadOnlyList<ImageData>?> FindPrintsAsync(MessageState state, ForeignQuestion question, CancellationToken cancellationToken)
    {
        if (question.Prints.Count > 0 || question.ANumber is not { } number || state.ForeignQueryId is not null)
        {
            return null;
        }

        return await storage.ReadAsync(
            async stores => await stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.ANumber, number)) is [var personId]
                ? await StoredPrints.OfAsync(stores, personId)
                : [],
            cancellationToken);
    }

    /// <summary>Does what can be done now.</summary>
    public async Task<Outcome> RunAsync(MessageContext context, ForeignQuestion question)
    {
        Guid queryId = context.IdFor("foreign-query");
        ForeignQuery? query = await context.Stores.ForeignQueries.FindAsync(queryId) ?? await OpenAsync(context, question, queryId);
        if (query is null)
        {
            return Outcome.Continue;
        }

        Outcome? meanwhile = await SendNextAsync(context, question, query);
        IReadOnlyList<ForeignRound> rounds = await context.Stores.ForeignQueries.ReadRoundsAsync(query.Id);
        return question.Countries.All(country => NextRound(rounds, country) == 0 && rounds.Where(round => round.Country == country).All(round => round.Outcome is not null))
            ? await FinishAsync(context, query, rounds)
            : meanwhile ?? new Outcome.Awaiting("foreign partner");
    }

    // One PCQS question at a time: while it waits the other partners wait as well.
    private async Task<Outcome?> SendNextAsync(MessageContext context, ForeignQuestion question, ForeignQuery query)
    {
        IReadOnlyList<ForeignRound> rounds = await context.Stores.ForeignQueries.ReadRoundsAsync(query.Id);
        foreach (string country in question.Countries)
        {
            if (NextRound(rounds, country) is var round and > 0
                && await sending.SendAsync(context, query, new RoundToSend(country, round, PrintsOf(context, question), null)) is { } meanwhile)
            {
                return meanwhile;
            }
        }

        return null;
    }

    private static IReadOnlyList<ImageData> PrintsOf(MessageContext context, ForeignQuestion question) =>
        question.Prints.Count > 0 ? question.Prints : context.Prepared as IReadOnlyList<ImageData> ?? [];

    /// <summary>The round to send to a partner; 0 where none is due.</summary>
    private static int NextRound(IReadOnlyList<ForeignRound> rounds, string country)
    {
        ForeignRound? last = rounds.Where(round => round.Country == country && round.Round <= LastRoundByItself).MaxBy(round => round.Round);
        return last switch
        {
            null => 1,
            { Round: 1, Outcome: "Match" } => LastRoundByItself,
            _ => 0,
        };
    }

    private async Task<ForeignQuery?> OpenAsync(MessageContext context, ForeignQuestion question, Guid queryId)
    {
        QueryCheck check = await rules.CheckAsync(context.Stores, question, context.Now);
        context.Reason = check.Obstacles.Count == 0 ? null : string.Join(' ', check.Obstacles.Select(obstacle => obstacle.Text));
        bool hasPrints = PrintsOf(context, question).Count > 0;
        if (check is not { Outcome: null, PersonId: { } personId, Assignment: { } assignment } || !hasPrints)
        {
            context.Reason ??= "There is no fingerprint to ask by.";
            context.State = context.State with { OutcomeCode = check.Outcome ?? "NotPermitted" };
            return null;
        }

        await CloseDraftsAsync(context, personId);
        ForeignQuery query = QueryOf(context, question, assignment, personId) with { Id = queryId };
        await context.Stores.ForeignQueries.AddAsync(query);
        context.State = context.State with { PersonId = personId };
        return query;
    }

    private static ForeignQuery QueryOf(MessageContext context, ForeignQuestion question, CaseAssignment assignment, Guid personId) => new()
    {
        Id = Guid.Empty,
        MessageId = context.Id,
        ConversationId = context.State.ConversationId,
        PersonId = personId,
        PartnerCase = PartnerCaseNumber.Of(context.IdFor("partner-case")),
        CaseId = question.CaseId,
        Officer = question.Officer.Email,
        OfficerName = question.Officer.Name,
        Purpose = assignment.Kind,
        Reason = question.Reason,
        Citizenships = string.Join(' ', question.Citizenships),
        IsPermanentResident = question.IsPermanentResident,
        NamedAgreement = question.Agreement,
        Priority = context.State.Priority,
        Status = ForeignQueryStatus.Open,
        OpenedAt = context.Now,
    };

    private static async Task CloseDraftsAsync(MessageContext context, Guid personId)
    {
        foreach (ForeignQuery draft in await context.Stores.ForeignQueries.ReadByPersonAsync(personId))
        {
            if (draft.Status == ForeignQueryStatus.Draft)
            {
                await context.Stores.ForeignQueries.SetStatusAsync(draft.Id, ForeignQueryStatus.Closed);
            }
        }
    }

    private static async Task<Outcome> FinishAsync(MessageContext context, ForeignQuery query, IReadOnlyList<ForeignRound> rounds)
    {
        string outcome = 0 switch
        {
            _ when rounds.Any(round => round is { Round: 1, Outcome: "Match" }) => "Match",
            _ when rounds.All(round => round.Outcome == RoundSending.NotPermitted) => "NotPermitted",
            _ => "NoMatch",
        };
        await context.Stores.ForeignQueries.SetStatusAsync(
            query.Id, outcome == "NotPermitted" ? ForeignQueryStatus.NotPermitted : ForeignQueryStatus.Answered);
        context.State = context.State with
        {
            OutcomeCode = outcome,
            ForeignQueryId = query.Id,
            ForeignResults = [.. rounds.Where(round => round.Round <= LastRoundByItself).Select(RoundSending.ResultOf)],
        };
        return Outcome.Continue;
    }
}
