using System.Diagnostics;
using System.Globalization;
using Processing.Messages;
using Processing.Messages.StartForeignQuery;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.ProtectedClass;
using Processing.Stores.Disclosures;
using Processing.Stores.Foreign;

namespace Processing.ForeignQueries.Rounds;

/// <summary>
/// Sends one round to one partner: asks PCQS about the person, looks at the agreement of the day, and puts the message, the accounting, the
/// round and its watch into one transaction. What may not be asked is a round without a message.
/// </summary>
internal sealed class RoundSending(PolicyTables policy, ProcessingOptions options, QueryRules rules)
{
    /// <summary>The outcome of a round that we do not send.</summary>
    public const string NotPermitted = "NotPermitted";

    private const string Partner = "IDENT";
    private readonly ClassQuestion _question = new(policy, options);

    /// <summary>What the officer's system is told of a round.</summary>
    public static ForeignResult ResultOf(ForeignRound round) => new(
        round.Country,
        round.Round,
        round.Outcome switch
        {
            null => "Pending",
            NotPermitted => "Refused",
            { } outcome => outcome,
        },
        DateOnly.FromDateTime((round.AnsweredAt ?? round.SentAt).UtcDateTime));

    /// <summary>The name of what a message sends to a partner in a round.</summary>
    public static string NameOf(RoundToSend round) => string.Create(CultureInfo.InvariantCulture, $"foreign/{round.Country}/{round.Round}");

    /// <summary>Sends the round, or notes that it may not be sent.</summary>
    /// <param name="context">The message that causes it.</param>
    /// <param name="query">The query.</param>
    /// <param name="round">The round.</param>
    /// <returns>Null where the round has its row now; else what the step has to answer until PCQS has spoken.</returns>
    public async Task<Outcome?> SendAsync(MessageContext context, ForeignQuery query, RoundToSend round)
    {
        string[] numbers = [.. (await context.Stores.People.ReadIdentifiersAsync(query.PersonId))
            .Where(identifier => identifier.Kind == IdentifierKind.ANumber).Select(identifier => identifier.Value)];
        return await _question.AskAsync(context, NameOf(round) + "/PCQS", numbers, round.Country) switch
        {
            ClassAnswer.Weighed answer => await DecideAsync(context, query, round, answer.Decision),
            ClassAnswer.Open { Meanwhile: Outcome.Delayed held } => held with { Reason = "held" },
            ClassAnswer.Open open => open.Meanwhile,
            var other => throw new UnreachableException($"answer {other}"),
        };
    }

    private async Task<Outcome?> DecideAsync(MessageContext context, ForeignQuery query, RoundToSend round, ClassDecision decision)
    {
        var belonging = new SubjectBelonging((query.Citizenships ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries), query.IsPermanentResident);
        AgreementDecision agreement = await rules.DecideAsync(context.Stores, round.Country, query.Purpose ?? string.Empty, belonging, round.Round, context.Now);
        string? obstacle = rules.AgainstAsking(round.Country, agreement, query.NamedAgreement, context.Now);
        var disclosure = ForeignDisclosure.Of(Clearance.Of(decision), agreement);
        if (obstacle is not null || disclosure is null)
        {
            return await RefuseAsync(context, query, round, obstacle, decision);
        }

        Guid id = context.IdFor(NameOf(round));
        var content = RoundContent.Write(context.HeadFor(Partner, id), disclosure, query, round);
        DisclosureEntry? entry = content is null ? null : RoundAccounting.Of(context, query, round, disclosure, content, policy);
        return content is null || entry is null
            ? await RefuseAsync(context, query, round, "the terms do not name what the round tells, or nobody to account to", null)
            : await SendAsync(context, query, round, content, entry);
    }

    private async Task<Outcome?> SendAsync(MessageContext context, ForeignQuery query, RoundToSend round, RoundContent content, DisclosureEntry entry)
    {
        await context.SendAsync(NameOf(round), new OutboundMessage
        {
            Id = entry.MessageId.Value,
            Partner = Partner,
            Operation = "QueryForeignPartner",
            MessageType = "QueryForeignPartnerRequest",
            Identification = entry.MessageId.ToString(),
            GroupKey = query.ConversationId.ToString("D") + "/" + round.Country,
            Content = content.Content,
        });
        await context.Stores.Disclosures.AddAsync(entry);
        ForeignRound row = RowOf(context, query, round) with { MessageId = entry.MessageId, Agreement = entry.Agreement, Rule = entry.Terms };
        await context.Stores.ForeignQueries.AddRoundAsync(row);
        await context.Stores.Work.AddAsync(RoundWatch.Over(context, row));
        await context.NoteAsync("ForeignQuery", "Sent", string.Create(CultureInfo.InvariantCulture, $"round {round.Round} to {round.Country}: {entry.Terms}"), context.Now);
        return null;
    }

    // Why the class stands against it is told to the role Restricted alone.
    private async Task<Outcome?> RefuseAsync(MessageContext context, ForeignQuery query, RoundToSend round, string? obstacle, ClassDecision? decision)
    {
        string rule = obstacle ?? "may not be told";
        ForeignRound row = RowOf(context, query, round) with { Rule = rule, Outcome = NotPermitted, AnsweredAt = context.Now };
        await context.Stores.ForeignQueries.AddRoundAsync(row);
        await context.NoteAsync("ForeignQuery", NotPermitted, string.Create(CultureInfo.InvariantCulture, $"round {round.Round} to {round.Country}: {rule}"), context.Now);
        if (obstacle is null && decision is not null)
        {
            await context.NoteAsync("ProtectedClass", "Withheld", decision.Rule, context.Now);
        }

        return null;
    }

    private ForeignRound RowOf(MessageContext context, ForeignQuery query, RoundToSend round) => new()
    {
        QueryId = query.Id,
        Country = round.Country,
        Round = round.Round,
        CausedBy = context.Id,
        Rule = string.Empty,
        SentAt = context.Now,
        DueAt = context.Now + RoundTimes.Of(policy, options, context.State.Priority, context.Today).Due,
    };
}
