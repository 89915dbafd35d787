using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Messages.InquirePerson;
using Processing.Partners;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Stores.People;

namespace Processing.ProtectedClass;

/// <summary>
/// Decides what may be told about a person. For a foreign partner's inquiry PCQS is asked about every matched individual; as long as
/// nothing clear is known the inquiry is held. For an enrolment it decides who may see the encounter in IDENT.
/// </summary>
internal sealed class ProtectedClassHandler(PolicyTables policy, ProcessingOptions options) : IMessageHandler
{
    private const string PcqsQuestion = "ProtectedClass/PCQS";
    private const int MostDoublings = 10;

    /// <inheritdoc/>
    public string Name => "ProtectedClass";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "InquirePerson" or "EnrollEncounter";

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { Inquiry: { } inquiry } => InquireAsync(context, inquiry),
        { Enrolment: { } enrolment } => Task.FromResult(SetVisibility(context, enrolment)),
        _ => Task.FromResult(Outcome.Continue),
    };

    private static async Task<SortedSet<string>?> ANumbersAsync(MessageContext context, Inquiry inquiry)
    {
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (IReadOnlyList<PersonIdentifier> identity in inquiry.Matched)
        {
            var ofIdentity = new HashSet<string>(StringComparer.Ordinal);
            foreach (PersonIdentifier identifier in identity)
            {
                if (identifier.Kind == IdentifierKind.ANumber)
                {
                    ofIdentity.Add(identifier.Value);
                }

                foreach (Guid person in await context.Stores.People.FindByIdentifierAsync(identifier))
                {
                    IReadOnlyList<PersonIdentifier> held = await context.Stores.People.ReadIdentifiersAsync(person);
                    ofIdentity.UnionWith(held.Where(known => known.Kind == IdentifierKind.ANumber).Select(known => known.Value));
                }
            }

            if (ofIdentity.Count == 0)
            {
                return null;
            }

            numbers.UnionWith(ofIdentity);
        }

        return numbers;
    }

    private Outcome SetVisibility(MessageContext context, Enrolment enrolment)
    {
        PolicyRow? row = policy.VisibilityByForm.Find(enrolment.FilingDate ?? enrolment.EncounterDate, enrolment.FormType ?? string.Empty);
        var decision = new ReleaseDecision(row?["visibility"] == "DhsComponents", row?.Reference ?? "visibility-by-form:none");
        context.Reason = decision.Rule;
        context.State = context.State with { Release = decision };
        return Outcome.Continue;
    }

    private async Task<Outcome> InquireAsync(MessageContext context, Inquiry inquiry)
    {
        if (RefusalOf(context, inquiry) is { } refusal)
        {
            return Decided(context, refusal, new ReleaseDecision(false, context.Reason ?? refusal));
        }

        if (context.State.MatchedPeople is not { Count: > 0 })
        {
            return Decided(context, "NoMatch", new ReleaseDecision(false, "nobody of these identifiers is known"));
        }

        if (await ANumbersAsync(context, inquiry) is not { } numbers)
        {
            return new Outcome.Parked("A matched individual has no A-Number to ask PCQS by");
        }

        if (context.AnswerTo(PcqsQuestion) is { } answer)
        {
            return Weigh(context, numbers, answer);
        }

        if (!context.HasAsked(PcqsQuestion))
        {
            await context.SendAsync(PcqsQuestion, OutboundMessage.Request(
                context,
                "PCQS",
                "QueryPersonStatus",
                context.State.ConversationId.ToString("D"),
                id => StatusRequestWriter.Write(context.HeadFor("PCQS", id), numbers)));
        }

        return new Outcome.Awaiting("PCQS QueryPersonStatus");
    }

    private Outcome Weigh(MessageContext context, SortedSet<string> numbers, PartnerAnswer answer)
    {
        (Protection protection, string rule) = ProtectionRules.Decide(numbers, answer.Statuses, policy.ProtectedClasses, context.Today);
        context.Reason = rule;
        switch (protection)
        {
            case Protection.Protected:
                return Decided(context, "NoMatch", new ReleaseDecision(false, rule));
            case Protection.Clear:
                return Decided(context, null, new ReleaseDecision(true, rule));
            default:
                int holds = context.State.Holds;
                context.State = context.State.Without(PcqsQuestion) with { Holds = holds + 1 };
                return new Outcome.Delayed(TimeSpan.FromSeconds(options.HoldSeconds * Math.Pow(2, Math.Min(holds, MostDoublings))), rule);
        }
    }

    private string? RefusalOf(MessageContext context, Inquiry inquiry)
    {
        PolicyRow? partner = policy.Partners.Find(context.Today, inquiry.PartnerCountry);
        if (partner?.SaysYes("may_inquire") != true)
        {
            context.Reason = partner?.Reference ?? "partners:none";
            return "PartnerNotEnabled";
        }

        if (policy.Agreements.Find(context.Today, inquiry.PartnerCountry, "Immigration") is null)
        {
            context.Reason = "agreements:none";
            return "PartnerNotEnabled";
        }

        return inquiry.IsOurs ? null : "OtherOwner";
    }

    private static Outcome Decided(MessageContext context, string? outcomeCode, ReleaseDecision decision)
    {
        context.Reason = decision.Rule;
        context.State = context.State with { OutcomeCode = outcomeCode, Release = decision };
        return Outcome.Continue;
    }
}
