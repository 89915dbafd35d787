using Processing.Intake;
using Processing.Messages.DeliverForeignAnswer;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.Sequestered;
using Processing.Stores;
using Processing.Stores.Foreign;
using Schemas.Infoset;

namespace Processing.ForeignQueries;

/// <summary>
/// Takes in what a partner answered: kept sealed first, without what the agreement does not name; then the round has its outcome, and whoever
/// waits for it is woken. The first answer to a round decides; every one is kept. What nobody asked for is not kept.
/// </summary>
internal sealed class AnswerTaking(IStorage storage, Sequester sequester, PolicyTables policy, TimeProvider time)
{
    private const string Elsewhere = "ProtectionElsewhere";

    /// <summary>Keeps the answer; the same one again changes nothing.</summary>
    /// <param name="id">The message that brought it.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What was left out, by name; null where nobody asked for it.</returns>
    public async Task<IReadOnlyCollection<string>?> KeepAsync(MessageId id, ForeignAnswer answer, CancellationToken cancellationToken)
    {
        (ForeignQuery? query, ForeignRound? round) = await storage.ReadAsync(stores => FindAsync(stores, answer), cancellationToken);
        if (query is null || round is null)
        {
            return null;
        }

        using var document = XmlInfoset.Read(answer.Open(sequester.Keys), InfosetLimits.None);
        var filter = new AnswerFilter(AllowedOf(answer), round.Agreement);
        byte[] kept = filter.Apply(document.Root);
        using var told = XmlInfoset.Read(kept, InfosetLimits.None);
        await sequester.KeepAsync(
            new SealedAnswer
            {
                Id = DerivedId.Make(id.Value, "foreign-answer"),
                QueryId = query.Id,
                PersonId = query.PersonId,
                Country = answer.Country,
                Round = answer.Round,
                ReceivedAt = time.GetUtcNow(),
                Attention = ToldStatus.SpeaksOf(told.Root, policy.ProtectionElsewhere, Today) ? Elsewhere : string.Empty,
            },
            kept,
            cancellationToken);
        return filter.LeftOut;
    }

    /// <summary>Gives the round its outcome.</summary>
    public static async Task<Outcome> TakeAsync(MessageContext context, ForeignAnswer answer)
    {
        (ForeignQuery? query, ForeignRound? round) = await FindAsync(context.Stores, answer);
        if (query is null || round is null || context.Prepared is not IReadOnlyCollection<string> leftOut)
        {
            return Said(context, "QueryUnknown", "nobody asked for it, it was not kept");
        }

        string note = leftOut.Count == 0 ? string.Empty : "; left out: " + string.Join(", ", leftOut);
        context.State = context.State with { ForeignQueryId = query.Id };
        if (answer.Match is "Pending" || round.Outcome is not null)
        {
            return Said(context, "Received", (round.Outcome is null ? "the partner goes on looking" : "answered before") + note);
        }

        await context.Stores.ForeignQueries.UpdateRoundAsync(round with
        {
            Outcome = answer.Match,
            AnsweredAt = context.Now,
            PurgeAt = answer is { Round: 1, Match: "NoMatch" } ? context.Now : null,
        });
        await context.Stores.Work.WakeAsync(round.CausedBy, context.Now, state => state);
        if (round.MessageId is { } sent)
        {
            await context.Stores.Work.WakeAsync(sent, context.Now, state => state);
        }

        return Said(context, "Received", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"round {answer.Round} with {answer.Country}: {answer.Match}{note}"));
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static Outcome Said(MessageContext context, string outcome, string reason)
    {
        context.Reason = reason;
        context.State = context.State with { OutcomeCode = outcome };
        return Outcome.Continue;
    }

    private static async Task<(ForeignQuery? Query, ForeignRound? Round)> FindAsync(IStores stores, ForeignAnswer answer)
    {
        if (answer.QueryId is not { } id || await stores.ForeignQueries.FindAsync(id) is not { } query)
        {
            return (null, null);
        }

        IReadOnlyList<ForeignRound> rounds = await stores.ForeignQueries.ReadRoundsAsync(id);
        return (query, rounds.FirstOrDefault(round => round.Country == answer.Country && round.Round == answer.Round && round.MessageId is not null));
    }

    private HashSet<string> AllowedOf(ForeignAnswer answer)
    {
        PolicyRow? row = policy.ReceivedElements.Find(Today, answer.Country, answer.Round.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return row is not null && SignOff.IsComplete(row, Today)
            ? row["elements"].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal)
            : [];
    }
}
