using Processing.Identity;
using Processing.Identity.Evidence;
using Processing.Identity.Prints;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Messages.Xml;
using Processing.Partners;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Search;
using Processing.Search.Access;
using Processing.Stores.Access;
using Processing.Stores.Images;
using Processing.Stores.People;
using Processing.Stores.Verifications;

namespace Processing.Verification;

/// <summary>
/// Compares newly captured prints with the earlier ones of a person who is named by an identifier: IDENT is asked, our own engine looks
/// too. Only where both leave no doubt is the capture tied to the person; otherwise nothing of the person changes.
/// </summary>
internal sealed class VerificationHandler(PrintCheck prints, KnownFigures figures, PolicyTables policy) : IMessageHandler
{
    /// <summary>The question to IDENT.</summary>
    public const string IdentQuestion = "Verification/IDENT";

    private const string Purpose = "Immigration";
    private const string Reason = "Verification of identity before adjudication, notice M-1061";

    private readonly AccessRules _rules = new(policy);

    /// <inheritdoc/>
    public string Name => "Verification";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem == "VerifyIdentity";

    /// <inheritdoc/>
    public async Task<object?> PrepareAsync(Intake.MessageId id, MessageState state, CancellationToken cancellationToken)
    {
        if (state.Capture is not { } capture || !state.Questions.TryGetValue(IdentQuestion, out Question? question) || question.Answer is null)
        {
            return null;
        }

        return await prints.RunAsync(state with { Enrolment = capture }, await figures.GetAsync(cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome> HandleAsync(MessageContext context)
    {
        Enrolment capture = context.State.Capture ?? throw new InvalidDataException("A verification has no content.");
        if (context.HasAsked(IdentQuestion))
        {
            return context.AnswerTo(IdentQuestion) is { } answer ? await AnswerAsync(context, capture, answer) : new Outcome.Awaiting("IDENT");
        }

        IdentityDecision decision = IdentityRules.Decide(await CandidateSearch.FindByIdentifierAsync(capture.Person, context.Stores), []);
        context.Reason = decision.Summary;
        if (decision.PersonId is not { } personId)
        {
            context.State = context.State with { OutcomeCode = "PersonUnknown" };
            return Outcome.Continue;
        }

        if (!capture.Fingerprints().Any())
        {
            context.State = context.State with { PersonId = personId };
            return await FinishAsync(context, capture, VerificationRules.Inconclusive, "no fingerprints were captured");
        }

        context.State = context.State with { PersonId = personId };
        return await AskAsync(context, capture, personId);
    }

    private static async Task<Outcome> AskAsync(MessageContext context, Enrolment capture, Guid personId)
    {
        IReadOnlyList<PersonIdentifier> held = await context.Stores.People.ReadIdentifiersAsync(personId);
        string? fin = held.Where(identifier => identifier.Kind == IdentifierKind.Fin).Select(identifier => identifier.Value).FirstOrDefault();
        string stem = fin is null ? "Identify" : "Verify";
        await context.SendAsync(IdentQuestion, OutboundMessage.Request(
            context, "IDENT", stem, personId.ToString("D"), id => IdentRequestWriter.Write(context.HeadFor("IDENT", id), capture, fin)));
        return new Outcome.Awaiting("IDENT " + stem);
    }

    private static Guid PersonOf(MessageContext context) =>
        context.State.PersonId ?? throw new InvalidDataException("A verification has no person.");

    private async Task<Outcome> AnswerAsync(MessageContext context, Enrolment capture, PartnerAnswer answer)
    {
        Guid personId = PersonOf(context);
        PrintComparison? own = (context.Prepared as IReadOnlyList<PrintComparison>)?.FirstOrDefault(comparison => comparison.PersonId == personId);
        string outcome = VerificationRules.Decide(answer.Outcome, answer.IsVerification, await IsHolderAsync(context, answer, personId), own?.Verdict);
        string evidence = $"IDENT {(answer.IsVerification ? "Verify" : "Identify")}: {answer.Outcome}; our own: {own?.Reason ?? "not compared"}";
        context.State = context.State with
        {
            Fin = outcome == VerificationRules.Verified && answer.Fins.Count == 1 ? answer.Fins[0] : null,
            Eid = outcome == VerificationRules.Verified ? answer.Eid : null,
        };
        return await FinishAsync(context, capture, outcome, evidence);
    }

    private static async Task<bool?> IsHolderAsync(MessageContext context, PartnerAnswer answer, Guid personId)
    {
        bool? isHolder = null;
        foreach (string fin in answer.Fins)
        {
            IReadOnlyList<Guid> holders = await context.Stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.Fin, fin));
            if (holders.Any(holder => holder != personId))
            {
                return false;
            }

            isHolder = holders.Count > 0 ? true : isHolder;
        }

        return isHolder;
    }

    private async Task<Outcome> FinishAsync(MessageContext context, Enrolment capture, string outcome, string evidence)
    {
        Guid personId = PersonOf(context);
        if (outcome == VerificationRules.Verified)
        {
            Guid encounterId = await EncounterRecorder.RecordAsync(context, personId, capture);
            await context.Stores.Encounters.SetIdentResultAsync(encounterId, "Match", context.State.Fin, context.State.Eid, context.Now);
            await PersonRecorder.LinkAsync(context, personId, "Linked", "IdentifierAgrees; BiometricAgrees", evidence);
            context.State = context.State with { EncounterId = encounterId, Verification = "Match" };
        }

        await context.Stores.Verifications.AddAsync(new IdentityVerification
        {
            Id = context.IdFor("verification"),
            MessageId = context.Id,
            PersonId = personId,
            Site = capture.SiteId ?? "unknown",
            At = context.Now,
            Outcome = outcome,
            Evidence = evidence,
        });
        context.Reason = evidence;
        context.State = context.State with { OutcomeCode = outcome, AnswerXml = outcome == VerificationRules.NotVerified ? null : await PersonAsync(context, personId) };
        return Outcome.Continue;
    }

    // What the officer needs to look: the photograph and the biography, as far as the caller's scope goes.
    private async Task<string?> PersonAsync(MessageContext context, Guid personId)
    {
        if (_rules.Find(context.Today, context.State.Partner, Purpose) is not { ShowsEverybody: true } scope)
        {
            return null;
        }

        PersonKnowledge known = await PersonKnowledge.ReadAsync(context.Stores, personId);
        KeptImage? photograph = known.Photograph is { } image && await context.Stores.Images.ReadAsync(image.Digest) is { } bytes
            ? new KeptImage(image.Digest, bytes)
            : null;
        var scoped = new ScopedPerson(known, scope);
        var writer = MessageWriter.Fragment();
        scoped.WritePerson(writer, photograph);
        var lookup = new Lookup { Purpose = Purpose, Reason = Reason, PersonId = personId };
        await AccessAudit.AddAsync(context, lookup, scope.Organization, personId, AccessOutcome.Shown, scoped.Told, scope.Rule);
        return writer.ToString();
    }
}
