using System.Globalization;
using Processing.Pipeline;
using Processing.Policy;
using Processing.ProtectedClass;
using Processing.Stores.Disclosures;
using Processing.Stores.Foreign;

namespace Processing.ForeignQueries.Rounds;

/// <summary>Makes the entry by which a query is accounted for: asking by somebody's prints tells the partner something of that person.</summary>
internal static class RoundAccounting
{
    /// <summary>The entry of a round; null where the recipient's name and address are not known on the day.</summary>
    /// <param name="context">The message that causes the round.</param>
    /// <param name="query">The query.</param>
    /// <param name="round">The round.</param>
    /// <param name="disclosure">The leave.</param>
    /// <param name="content">What is told.</param>
    /// <param name="policy">The tables.</param>
    public static DisclosureEntry? Of(
        MessageContext context, ForeignQuery query, RoundToSend round, ForeignDisclosure disclosure, RoundContent content, PolicyTables policy)
    {
        if (policy.Recipients.Find(context.Today, round.Country) is not { } recipient)
        {
            return null;
        }

        return new DisclosureEntry
        {
            Id = context.IdFor(RoundSending.NameOf(round) + "/disclosure"),
            MessageId = new Intake.MessageId(context.IdFor(RoundSending.NameOf(round))),
            ConversationId = context.State.ConversationId,
            People = [query.PersonId],
            At = context.Now,
            AskedAt = context.State.ReceivedAt,
            Country = round.Country,
            Direction = disclosure.Agreement.Asked.Direction.ToString(),
            Nature = string.Create(CultureInfo.InvariantCulture, $"Query, round {round.Round}: {string.Join(", ", content.Told)}"),
            Purpose = disclosure.Agreement.Purpose,
            Reason = disclosure.Agreement.Asked.Reason,
            Priority = context.State.Priority,
            RecipientName = recipient["name"],
            RecipientAddress = $"{recipient["street"]}, {recipient["city"]} {recipient["postal_code"]}, {recipient["country"]}",
            LegalBasis = disclosure.Agreement.LegalBasis,
            Agreement = disclosure.Agreement.Agreement,
            Terms = disclosure.Agreement.Rule,
            Waiver = disclosure.Waiver,
            Elements = string.Join(' ', content.Told),
            IsLawEnforcement = disclosure.Agreement.IsLawEnforcement,
            Actor = query.Officer ?? "cpms",
        };
    }
}
