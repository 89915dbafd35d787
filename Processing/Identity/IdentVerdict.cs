using Processing.Identity.Evidence;
using Processing.Identity.Reviews;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Partners;
using Processing.Pipeline;
using Processing.Stores.People;

namespace Processing.Identity;

/// <summary>What IDENT's answer means for the person an enrolment was tied to.</summary>
internal static class IdentVerdict
{
    /// <summary>Confirms the person, moves the enrolment to whom IDENT names, or has a person in office look.</summary>
    public static async Task<Outcome> ApplyAsync(MessageContext context, PartnerAnswer answer)
    {
        string? fin = answer.Fins.Count == 1 ? answer.Fins[0] : null;
        if (await ReviewRecorder.ResolvedAsync(context, ReviewKind.SamePrintsTwoPeople, ReviewKind.IdentContradicts) is { } review)
        {
            return await FollowAsync(context, answer, review, fin);
        }

        Guid? holder = fin is null ? null : await HolderAsync(context, fin);
        bool byIdentifier = context.State.IdentityReasons.Contains("IdentifierAgrees", StringComparer.Ordinal);
        return IdentRules.Decide(answer.Outcome, answer.IsVerification, answer.Fins.Count, holder, context.State.PersonId, byIdentifier) switch
        {
            IdentRules.Confirmed => await ConfirmAsync(context, answer, "Match", fin, "BiometricAgrees"),
            IdentRules.Enrolled => await ConfirmAsync(context, answer, "Enrolled", fin, null),
            IdentRules.Elsewhere when holder is { } other => await GiveWayAsync(context, answer, other, fin),
            IdentRules.NotFound => await KeepAsync(context, answer, "IDENT " + answer.Outcome),
            _ => await ConflictAsync(context, answer, holder),
        };
    }

    private static async Task<Guid?> HolderAsync(MessageContext context, string fin)
    {
        IReadOnlyList<Guid> holders = await context.Stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.Fin, fin));
        Guid? other = holders.Where(holder => holder != context.State.PersonId).Select(holder => (Guid?)holder).FirstOrDefault();
        return other ?? holders.Select(holder => (Guid?)holder).FirstOrDefault();
    }

    private static async Task<Outcome> ConfirmAsync(MessageContext context, PartnerAnswer answer, string verification, string? fin, string? reason)
    {
        Guid personId = PersonOf(context);
        await AddIdentifierAsync(context, personId, IdentifierKind.Fin, fin);
        foreach (string known in fin is null ? [] : answer.EarlierEids)
        {
            await AddIdentifierAsync(context, personId, IdentifierKind.Eid, known);
        }

        await AddIdentifierAsync(context, personId, IdentifierKind.Eid, answer.Eid);
        await context.Stores.Encounters.SetIdentResultAsync(EncounterOf(context), verification, fin, answer.Eid, context.Now);
        await PersonRecorder.LinkAsync(context, personId, "Confirmed", "IDENT " + verification);
        context.Reason = "IDENT " + verification;
        context.State = context.State with
        {
            Verification = verification,
            Fin = fin,
            Eid = answer.Eid,
            IdentityReasons = reason is null ? context.State.IdentityReasons : [.. context.State.IdentityReasons, reason],
        };
        return Outcome.Continue;
    }

    // Nothing but a resemblance, or nothing at all, tied the enrolment: the prints are stronger. But one with another A-Number is asked about,
    // and one who is somebody else by name and birth date as well, before anything is moved.
    private static async Task<Outcome> GiveWayAsync(MessageContext context, PartnerAnswer answer, Guid holder, string? fin)
    {
        ScoredPerson known = await CompareAsync(context, holder);
        if (known is { HoldsOtherStrong: true, Agreement.Contradicts: true })
        {
            return await ConflictAsync(context, answer, holder);
        }

        await MoveAsync(context, holder, "IDENT names the holder of the prints");
        context.State = context.State with { IdentityDecision = IdentityDecision.Existing, IdentityReasons = [] };
        if (known.HoldsOtherStrong)
        {
            await ReviewRecorder.OpenAsync(
                context, ReviewKind.OneFinTwoANumbers, isBlocking: false, "IDENT names one who holds another A-Number", [new ReviewCandidate(holder, known.Explanation)]);
        }

        return await ConfirmAsync(context, answer, "Match", fin, "BiometricAgrees");
    }

    private static Task<ScoredPerson> CompareAsync(MessageContext context, Guid holder)
    {
        PersonData person = context.State.Enrolment?.Person ?? throw new InvalidDataException("IDENT answers for no enrolment.");
        PopulationFigures figures = (context.Prepared as IdentityPreparation ?? IdentityPreparation.None).Figures;
        return CandidateSearch.CompareAsync(person, holder, context.Stores, figures);
    }

    private static async Task<Outcome> FollowAsync(MessageContext context, PartnerAnswer answer, Review review, string? fin)
    {
        await context.NoteAsync("Identity", "ReviewAnswered", review.Kind + ": " + review.Resolution, context.Now);
        if (review.Resolution == ReviewRecorder.Noted)
        {
            context.State = context.State with { IdentityDecision = IdentityDecision.Existing };
            return await KeepAsync(context, answer, "IDENT " + answer.Outcome + ", noted by a person in office");
        }

        Guid chosen = review.PersonId ?? await NewPersonAsync(context);
        if (chosen != context.State.PersonId)
        {
            await MoveAsync(context, chosen, "decided by a person in office on review " + review.Kind);
        }

        context.State = context.State with { IdentityDecision = review.Resolution };
        return answer.Outcome == "Match" && fin is not null
            ? await ConfirmAsync(context, answer, "Match", fin, "BiometricAgrees")
            : await KeepAsync(context, answer, "IDENT " + answer.Outcome + ", decided by a person in office");
    }

    private static async Task<Guid> NewPersonAsync(MessageContext context)
    {
        Guid personId = context.IdFor("person after review");
        await context.Stores.People.AddAsync(personId, context.Now);
        return personId;
    }

    private static async Task MoveAsync(MessageContext context, Guid to, string evidence)
    {
        await Relinking.MoveAsync(context.Stores, context.Id, PersonOf(context), to, evidence, "cpms", context.Now);
        context.State = context.State with { PersonId = to };
    }

    private static async Task<Outcome> KeepAsync(MessageContext context, PartnerAnswer answer, string reason)
    {
        await context.Stores.Encounters.SetIdentResultAsync(EncounterOf(context), "NoMatch", null, answer.Eid, context.Now);
        context.Reason = reason;
        context.State = context.State with { Verification = "NoMatch", Eid = answer.Eid };
        return Outcome.Continue;
    }

    private static async Task<Outcome> ConflictAsync(MessageContext context, PartnerAnswer answer, Guid? holder)
    {
        Guid personId = PersonOf(context);
        string evidence = "IDENT " + answer.Outcome;
        Guid[] people = holder is { } other && other != personId ? [personId, other] : [personId];
        foreach (Guid person in people)
        {
            await PersonRecorder.LinkAsync(context, person, "Conflict", evidence);
        }

        string kind = people.Length > 1 ? ReviewKind.SamePrintsTwoPeople : ReviewKind.IdentContradicts;
        await ReviewRecorder.OpenAsync(
            context, kind, isBlocking: true, evidence + " contradicts the identifiers", [.. people.Select(person => Candidate(person, personId))]);
        context.State = context.State with
        {
            IdentityDecision = IdentityDecision.Review,
            IdentityReasons = [.. context.State.IdentityReasons, "BiometricConflicts"],
        };
        return new Outcome.Parked("Identity review " + kind + ": IDENT " + answer.Outcome + " contradicts the identifiers");
    }

    private static ReviewCandidate Candidate(Guid person, Guid tied) =>
        new(person, person == tied ? "the encounter was tied to this person" : "this person holds the FIN that IDENT names");

    private static Task AddIdentifierAsync(MessageContext context, Guid personId, string kind, string? value) => value is null
        ? Task.CompletedTask
        : context.Stores.People.AddIdentifierAsync(personId, new PersonIdentifier(kind, value), context.Id);

    private static Guid PersonOf(MessageContext context) =>
        context.State.PersonId ?? throw new InvalidDataException("An enrolment has no person.");

    private static Guid EncounterOf(MessageContext context) =>
        context.State.EncounterId ?? throw new InvalidDataException("An enrolment has no encounter.");
}
