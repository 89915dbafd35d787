using Processing.Disclosures.Corrections;
using Processing.Messages.InquirePerson;
using Processing.Pipeline;
using Processing.Policy;
using Processing.ProtectedClass;
using Processing.Stores.Disclosures;

namespace Processing.Disclosures;

/// <summary>Makes the entry by which a disclosure is accounted for.</summary>
internal static class Accounting
{
    /// <summary>The entry of an answer to an inquiry; null where the recipient's name and address are not known on the day.</summary>
    /// <param name="context">The inquiry's message.</param>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="disclosure">The leave.</param>
    /// <param name="content">What is told.</param>
    /// <param name="policy">The tables.</param>
    /// <param name="actor">The reviewer.</param>
    public static DisclosureEntry? OfAnswer(
        MessageContext context, Inquiry inquiry, ForeignDisclosure disclosure, ReleaseContent content, PolicyTables policy, string actor)
    {
        if (policy.Recipients.Find(context.Today, inquiry.PartnerCountry) is not { } recipient || context.State.MatchedPeople is not { Count: > 0 } people)
        {
            return null;
        }

        return new DisclosureEntry
        {
            Id = context.IdFor("disclosure"),
            MessageId = new Intake.MessageId(context.IdFor("release")),
            ConversationId = context.State.ConversationId,
            People = people,
            At = context.Now,
            AskedAt = context.State.ReceivedAt,
            Country = inquiry.PartnerCountry,
            Direction = disclosure.Agreement.Asked.Direction.ToString(),
            Nature = "Answer to an inquiry: " + string.Join(", ", content.Told),
            Purpose = disclosure.Agreement.Purpose,
            Reason = inquiry.Reason,
            Priority = context.State.Priority,
            RecipientName = recipient["name"],
            RecipientAddress = AddressOf(recipient),
            LegalBasis = disclosure.Agreement.LegalBasis,
            Agreement = disclosure.Agreement.Agreement,
            Terms = disclosure.Agreement.Rule,
            Waiver = disclosure.Waiver,
            Elements = string.Join(' ', content.Told),
            IsLawEnforcement = disclosure.Agreement.IsLawEnforcement,
            Actor = actor,
        };
    }

    /// <summary>The entry of a correction that is sent to an earlier recipient, at its address of the day.</summary>
    /// <param name="context">The message that works on it.</param>
    /// <param name="told">The earlier disclosure.</param>
    /// <param name="disclosure">The leave.</param>
    /// <param name="elements">The elements that are told.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="outbound">The message that tells.</param>
    /// <param name="recipient">The row of the recipient.</param>
    public static DisclosureEntry OfCorrection(
        MessageContext context,
        DisclosureEntry told,
        ForeignDisclosure disclosure,
        IReadOnlyList<string> elements,
        Correction correction,
        Intake.MessageId outbound,
        PolicyRow recipient) => told with
        {
            Id = context.IdFor("disclosure"),
            MessageId = outbound,
            People = [correction.PersonId],
            At = context.Now,
            AskedAt = context.State.ReceivedAt,
            Direction = DisclosureEntry.CorrectionDirection,
            Nature = "Correction of an earlier answer: " + string.Join(", ", elements),
            RecipientName = recipient["name"],
            RecipientAddress = AddressOf(recipient),
            LegalBasis = disclosure.Agreement.LegalBasis,
            Agreement = disclosure.Agreement.Agreement,
            Terms = disclosure.Agreement.Rule,
            Waiver = disclosure.Waiver,
            Elements = string.Join(' ', elements),
            Actor = correction.Actor,
        };

    /// <summary>The first moment of a day's calendar year, UTC.</summary>
    public static DateTimeOffset YearOf(DateTimeOffset at) => new(at.UtcDateTime.Year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string AddressOf(PolicyRow recipient) =>
        $"{recipient["street"]}, {recipient["city"]} {recipient["postal_code"]}, {recipient["country"]}";
}
