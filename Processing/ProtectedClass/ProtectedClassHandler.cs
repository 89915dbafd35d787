using System.Diagnostics;
using Processing.Messages.EnrollEncounter;
using Processing.Messages.InquirePerson;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.Stores.Encounters;

namespace Processing.ProtectedClass;

/// <summary>
/// Decides what may be told about a person. For a foreign partner's inquiry PCQS is asked about every matched individual; as long as
/// nothing clear is known the inquiry is held. For an enrolment it decides who may see the encounter in IDENT.
/// </summary>
internal sealed class ProtectedClassHandler(PolicyTables policy, ProcessingOptions options) : IMessageHandler
{
    private const string PcqsQuestion = "ProtectedClass/PCQS";
    private readonly ClassQuestion _question = new(policy, options);

    /// <inheritdoc/>
    public string Name => "ProtectedClass";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "InquirePerson" or "EnrollEncounter";

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { Inquiry: { } inquiry } => InquireAsync(context, inquiry),
        { Enrolment: { } enrolment } => SetVisibilityAsync(context, enrolment),
        _ => Task.FromResult(Outcome.Continue),
    };

    private async Task<Outcome> SetVisibilityAsync(MessageContext context, Enrolment enrolment)
    {
        ReleaseDecision decision = VisibilityOf(enrolment.FormType, enrolment.FilingDate ?? enrolment.EncounterDate);
        if (decision.IsClear && context.State.PersonId is { } personId)
        {
            // Who asked for protection once is protected in every later encounter: seeing that one would tell who is behind the other.
            IReadOnlyList<Encounter> earlier = await context.Stores.Encounters.ReadAsync(personId);
            decision = earlier.Where(encounter => encounter.FormType is not null)
                .Select(encounter => VisibilityOf(encounter.FormType, encounter.FilingDate ?? encounter.EncounterDate))
                .FirstOrDefault(other => !other.IsClear) ?? decision;
        }

        context.Reason = decision.Rule;
        context.State = context.State with { Release = decision };
        return Outcome.Continue;
    }

    private ReleaseDecision VisibilityOf(string? form, DateOnly day)
    {
        PolicyRow? row = policy.VisibilityByForm.Find(day, form ?? string.Empty);
        return new ReleaseDecision(row?["visibility"] == "DhsComponents", row?.Reference ?? "visibility-by-form:none");
    }

    private async Task<Outcome> InquireAsync(MessageContext context, Inquiry inquiry)
    {
        if (RefusalOf(context, inquiry) is { } refusal)
        {
            return Decided(context, refusal, false, context.Reason ?? refusal);
        }

        if (await AskedNumbers.OfAsync(context, inquiry, options.UnknownPersonANumber) is not { } numbers)
        {
            return new Outcome.Parked("A matched individual has no A-Number to ask PCQS by");
        }

        // Also where nobody is known: the way to "no match", and how long it takes, must not tell whether there was anybody to ask about.
        if (context.State.MatchedPeople is not { Count: > 0 })
        {
            return await UnknownAsync(context, numbers);
        }

        return await _question.AskAsync(context, PcqsQuestion, numbers, inquiry.PartnerCountry) switch
        {
            ClassAnswer.Weighed answer => Weighed(context, inquiry, answer.Decision),
            ClassAnswer.Open open => open.Meanwhile,
            var other => throw new UnreachableException($"answer {other}"),
        };
    }

    private async Task<Outcome> UnknownAsync(MessageContext context, IReadOnlyCollection<string> numbers)
    {
        return await _question.AskAsync(context, PcqsQuestion, numbers, null) is ClassAnswer.Open { Meanwhile: Outcome.Awaiting waiting }
            ? waiting
            : Decided(context, "NoMatch", false, "nobody of these identifiers is known");
    }

    private Outcome Weighed(MessageContext context, Inquiry inquiry, ClassDecision decision)
    {
        if (Clearance.Of(decision) is null)
        {
            return Decided(context, "NoMatch", false, decision.Rule);
        }

        // The package may say more of the person's citizenship, so that this is looked at again before anything is released.
        var subject = new SubjectBelonging(inquiry.Citizenships, false);
        var asked = new AskedExchange(
            inquiry.PartnerCountry, ExchangeDirection.Answer, inquiry.Reason, inquiry.Citizenships.Count == 0 ? null : subject, 0);
        var agreement = AgreementDecision.Decide(policy, asked, context.Today);
        return agreement.IsPermitted
            ? Decided(context, null, true, decision.Rule)
            : Decided(context, "NoMatch", false, agreement.Rule);
    }

    private string? RefusalOf(MessageContext context, Inquiry inquiry)
    {
        PolicyRow? partner = policy.Partners.Find(context.Today, inquiry.PartnerCountry);
        if (partner?.SaysYes("may_inquire") != true)
        {
            context.Reason = partner?.Reference ?? "partners:none";
            return "PartnerNotEnabled";
        }

        if (!AgreementDecision.HasAny(policy, inquiry.PartnerCountry, ExchangeDirection.Answer, context.Today))
        {
            context.Reason = "agreements:none";
            return "PartnerNotEnabled";
        }

        return inquiry.IsOurs ? null : "OtherOwner";
    }

    private static Outcome Decided(MessageContext context, string? outcomeCode, bool isClear, string rule)
    {
        context.Reason = rule;
        context.State = context.State with { OutcomeCode = outcomeCode, Release = new ReleaseDecision(isClear, rule) };
        return Outcome.Continue;
    }
}
