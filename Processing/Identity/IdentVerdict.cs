using Processing.Messages;
using Processing.Partners;
using Processing.Pipeline;
using Processing.Stores.People;

namespace Processing.Identity;

/// <summary>What IDENT's answer means for the person an enrolment was tied to.</summary>
internal static class IdentVerdict
{
    /// <summary>Confirms the person, or has an operator look.</summary>
    public static async Task<Outcome> ApplyAsync(MessageContext context, PartnerAnswer answer)
    {
        string? fin = answer.Fins.Count == 1 ? answer.Fins[0] : null;
        Guid? holder = fin is null ? null : await HolderAsync(context, fin);
        bool wasVerified = answer.IsVerification;
        return IdentRules.Decide(answer.Outcome, wasVerified, answer.Fins.Count, holder, context.State.PersonId) switch
        {
            IdentRules.Confirmed => await ConfirmAsync(context, "Match", fin, answer.Eid, "BiometricAgrees"),
            IdentRules.Enrolled => await ConfirmAsync(context, "Enrolled", fin, answer.Eid, null),
            IdentRules.NotFound => await KeepAsync(context, answer),
            _ => await ConflictAsync(context, answer, holder),
        };
    }

    private static async Task<Guid?> HolderAsync(MessageContext context, string fin)
    {
        IReadOnlyList<Guid> holders = await context.Stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.Fin, fin));
        Guid? other = holders.Where(holder => holder != context.State.PersonId).Select(holder => (Guid?)holder).FirstOrDefault();
        return other ?? holders.Select(holder => (Guid?)holder).FirstOrDefault();
    }

    private static async Task<Outcome> ConfirmAsync(MessageContext context, string verification, string? fin, string? eid, string? reason)
    {
        Guid personId = context.State.PersonId ?? throw new InvalidDataException("An enrolment has no person.");
        Guid encounterId = context.State.EncounterId ?? throw new InvalidDataException("An enrolment has no encounter.");
        if (fin is not null)
        {
            await context.Stores.People.AddIdentifierAsync(personId, new PersonIdentifier(IdentifierKind.Fin, fin), context.Id);
        }

        await context.Stores.Encounters.SetIdentResultAsync(encounterId, verification, fin, eid);
        await PersonRecorder.LinkAsync(context, personId, "Confirmed", "IDENT " + verification);
        context.Reason = "IDENT " + verification;
        context.State = context.State with
        {
            Verification = verification,
            Fin = fin,
            Eid = eid,
            IdentityReasons = reason is null ? context.State.IdentityReasons : [.. context.State.IdentityReasons, reason],
        };
        return Outcome.Continue;
    }

    private static async Task<Outcome> KeepAsync(MessageContext context, PartnerAnswer answer)
    {
        Guid encounterId = context.State.EncounterId ?? throw new InvalidDataException("An enrolment has no encounter.");
        await context.Stores.Encounters.SetIdentResultAsync(encounterId, "NoMatch", null, answer.Eid);
        context.Reason = "IDENT " + answer.Outcome;
        context.State = context.State with { Verification = "NoMatch", Eid = answer.Eid };
        return Outcome.Continue;
    }

    private static async Task<Outcome> ConflictAsync(MessageContext context, PartnerAnswer answer, Guid? holder)
    {
        Guid personId = context.State.PersonId ?? throw new InvalidDataException("An enrolment has no person.");
        await PersonRecorder.LinkAsync(context, personId, "Conflict", "IDENT " + answer.Outcome);
        if (holder is { } other && other != personId)
        {
            await PersonRecorder.LinkAsync(context, other, "Conflict", "IDENT " + answer.Outcome);
        }

        context.State = context.State with
        {
            IdentityDecision = IdentityDecision.Review,
            IdentityReasons = [.. context.State.IdentityReasons, "BiometricConflicts"],
        };
        return new Outcome.Parked("Identity review: IDENT " + answer.Outcome + " contradicts the identifiers");
    }
}
