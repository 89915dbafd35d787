using Processing.Identity.Prints;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Stores.People;

namespace Processing.Identity;

/// <summary>
/// Decides who a message is about. An enrolment is tied to a person and stored, and IDENT is asked whether the prints are that
/// person's; a question only looks.
/// </summary>
internal sealed class IdentityHandler(PrintCheck prints) : IMessageHandler
{
    /// <summary>The question to IDENT.</summary>
    public const string IdentQuestion = "Identity/IDENT";

    /// <inheritdoc/>
    public string Name => "Identity";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "EnrollEncounter" or "VetBiometrics" or "InquirePerson";

    /// <inheritdoc/>
    public async Task<object?> PrepareAsync(Intake.MessageId id, MessageState state, CancellationToken cancellationToken) =>
        await prints.RunAsync(state, cancellationToken);

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { Enrolment: { } enrolment } => EnrolAsync(context, enrolment),
        { VettingRequest: { } request } => LookUpAsync(context, request.Person),
        { Inquiry: { } inquiry } => LookUpAsync(context, inquiry.Matched),
        _ => Task.FromResult(Outcome.Continue),
    };

    private static async Task<Outcome> EnrolAsync(MessageContext context, Enrolment enrolment)
    {
        if (context.HasAsked(IdentQuestion))
        {
            return context.AnswerTo(IdentQuestion) is { } answer
                ? await IdentVerdict.ApplyAsync(context, answer)
                : new Outcome.Awaiting("IDENT");
        }

        Candidates candidates = await CandidateSearch.FindAsync(enrolment.Person, context.Stores.People);
        IdentityDecision decision = IdentityRules.Decide(candidates);
        context.Reason = decision.Code + ": " + string.Join(", ", decision.Reasons);
        context.State = context.State with { IdentityDecision = decision.Code, IdentityReasons = decision.Reasons };
        return decision.Code == IdentityDecision.Review ? await ReviewAsync(context, candidates)
            : await PrintsDifferAsync(context, decision) ? await HoldAsync(context, decision)
            : await TieAsync(context, enrolment, decision);
    }

    // The comparison was made before this transaction; it counts only for the person who was decided for within it.
    private static async Task<bool> PrintsDifferAsync(MessageContext context, IdentityDecision decision)
    {
        if (context.State.PrintVerdict == PrintRules.Differ)
        {
            await context.NoteAsync("Identity", "PrintsOverruled", "prints differed, an operator let the message go on", context.Now);
            return false;
        }

        if (context.Prepared is not PrintComparison comparison || comparison.PersonId != decision.PersonId)
        {
            return false;
        }

        await context.NoteAsync("Identity", "Prints" + comparison.Verdict, comparison.Reason, context.Now);
        context.State = context.State with { PrintVerdict = comparison.Verdict };
        return comparison.Verdict == PrintRules.Differ;
    }

    private static async Task<Outcome> HoldAsync(MessageContext context, IdentityDecision decision)
    {
        if (decision.PersonId is { } personId)
        {
            await PersonRecorder.LinkAsync(context, personId, "Conflict", context.Reason ?? string.Empty);
        }

        context.State = context.State with
        {
            IdentityDecision = IdentityDecision.Review,
            IdentityReasons = [.. context.State.IdentityReasons, "BiometricConflicts"],
        };
        return new Outcome.Parked("Identity review: " + ((context.Prepared as PrintComparison)?.Reason ?? "prints differ"));
    }

    private static async Task<Outcome> ReviewAsync(MessageContext context, Candidates candidates)
    {
        foreach (Guid personId in candidates.Strong.Concat(candidates.Other).Distinct())
        {
            await PersonRecorder.LinkAsync(context, personId, "Conflict", context.Reason ?? string.Empty);
        }

        return new Outcome.Parked("Identity review: " + string.Join(", ", context.State.IdentityReasons));
    }

    private static async Task<Outcome> TieAsync(MessageContext context, Enrolment enrolment, IdentityDecision decision)
    {
        Guid personId = decision.PersonId ?? context.IdFor("person");
        if (decision.PersonId is null)
        {
            await context.Stores.People.AddAsync(personId, context.Now);
        }

        await PersonRecorder.RecordAsync(context, personId, enrolment.Person, string.Join("; ", decision.Reasons));
        Guid encounterId = await EncounterRecorder.RecordAsync(context, personId, enrolment);
        context.State = context.State with { PersonId = personId, EncounterId = encounterId };
        return await AskIdentAsync(context, enrolment, personId);
    }

    private static async Task<Outcome> AskIdentAsync(MessageContext context, Enrolment enrolment, Guid personId)
    {
        if (!enrolment.Fingerprints().Any())
        {
            context.Reason += "; no fingerprints, IDENT is not asked";
            return Outcome.Continue;
        }

        IReadOnlyList<PersonIdentifier> held = await context.Stores.People.ReadIdentifiersAsync(personId);
        string? fin = enrolment.Person.Identifier(IdentifierKind.Fin)
            ?? held.Where(identifier => identifier.Kind == IdentifierKind.Fin).Select(identifier => identifier.Value).FirstOrDefault();
        string stem = fin is null ? "Identify" : "Verify";
        var request = OutboundMessage.Request(
            context, "IDENT", stem, personId.ToString("D"), id => IdentRequestWriter.Write(context.HeadFor("IDENT", id), enrolment, fin));
        await context.SendAsync(IdentQuestion, request);
        return new Outcome.Awaiting("IDENT " + stem);
    }

    private static async Task<Outcome> LookUpAsync(MessageContext context, PersonData person)
    {
        Candidates candidates = await CandidateSearch.FindAsync(person, context.Stores.People);
        IdentityDecision decision = IdentityRules.Decide(candidates);
        string? outcome = decision.Code switch
        {
            IdentityDecision.New => "PersonUnknown",
            IdentityDecision.Review => "IdentityReview",
            _ => null,
        };
        context.Reason = decision.Code + ": " + string.Join(", ", decision.Reasons);
        context.State = context.State with
        {
            PersonId = decision.PersonId,
            IdentityDecision = decision.Code,
            IdentityReasons = decision.Reasons,
            OutcomeCode = outcome,
        };
        return Outcome.Continue;
    }

    private static async Task<Outcome> LookUpAsync(MessageContext context, IReadOnlyList<IReadOnlyList<PersonIdentifier>> matched)
    {
        var people = new HashSet<Guid>();
        foreach (PersonIdentifier identifier in matched.SelectMany(identifiers => identifiers))
        {
            people.UnionWith(await context.Stores.People.FindByIdentifierAsync(identifier));
        }

        context.State = context.State with { MatchedPeople = [.. people] };
        return Outcome.Continue;
    }
}
