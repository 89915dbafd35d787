using Processing.Identity.Evidence;
using Processing.Identity.Prints;
using Processing.Identity.Reviews;
using Processing.Identity.Search;
using Processing.Messages;
using Processing.Messages.EnrollEncounter;
using Processing.Pipeline;
using Processing.Stores.People;

namespace Processing.Identity;

/// <summary>
/// Decides who a message is about. An enrolment is tied to a person and stored, and IDENT is asked whether the prints are that
/// person's; a question only looks.
/// </summary>
internal sealed class IdentityHandler(PrintCheck prints, KnownFigures figures) : IMessageHandler
{
    /// <summary>The question to IDENT.</summary>
    public const string IdentQuestion = "Identity/IDENT";

    /// <inheritdoc/>
    public string Name => "Identity";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "EnrollEncounter" or "VetBiometrics" or "StartBackgroundCheck" or "InquirePerson";

    /// <inheritdoc/>
    public async Task<object?> PrepareAsync(Intake.MessageId id, MessageState state, CancellationToken cancellationToken)
    {
        if (state.Enrolment is null && state.VettingRequest is null && state.StartRequest is null)
        {
            return null;
        }

        PopulationFigures known = await figures.GetAsync(cancellationToken);
        return new IdentityPreparation(known, state.Questions.ContainsKey(IdentQuestion) ? [] : await prints.RunAsync(state, known, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<Outcome> HandleAsync(MessageContext context) => context.State switch
    {
        { Enrolment: { } enrolment } => EnrolAsync(context, enrolment),
        { VettingRequest: { } request } => LookUpAsync(context, request.Person),
        { StartRequest: { } request } => LookUpAsync(context, request.Person),
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

        IdentityPreparation prepared = context.Prepared as IdentityPreparation ?? IdentityPreparation.None;
        IdentityDecision decision = await ReviewRecorder.AnswerAsync(context)
            ?? IdentityRules.Decide(
                await CandidateSearch.FindAsync(enrolment.Person, enrolment.Receipt, context.Stores, prepared.Figures), prepared.Prints);
        await NotePrintsAsync(context, prepared.Prints);
        context.Reason = decision.Summary;
        context.State = context.State with { IdentityDecision = decision.Code, IdentityReasons = decision.Reasons };
        return decision.Code == IdentityDecision.Review
            ? await HoldAsync(context, decision)
            : await TieAsync(context, enrolment, decision);
    }

    private static async Task NotePrintsAsync(MessageContext context, IReadOnlyList<PrintComparison> comparisons)
    {
        foreach (PrintComparison comparison in comparisons)
        {
            await context.NoteAsync("Identity", "Prints" + comparison.Verdict, comparison.Reason, context.Now);
        }
    }

    private static async Task<Outcome> HoldAsync(MessageContext context, IdentityDecision decision)
    {
        foreach (ScoredPerson person in decision.Doubtful)
        {
            await PersonRecorder.LinkAsync(context, person.PersonId, "Conflict", decision.Summary, person.Explanation);
        }

        await ReviewRecorder.OpenAsync(context, decision, isBlocking: true);
        return new Outcome.Parked("Identity review " + decision.Question + ": " + string.Join(", ", decision.Reasons));
    }

    private static async Task<Outcome> TieAsync(MessageContext context, Enrolment enrolment, IdentityDecision decision)
    {
        Guid personId = decision.PersonId ?? context.IdFor("person");
        if (decision.PersonId is null)
        {
            await context.Stores.People.AddAsync(personId, context.Now);
        }

        await PersonRecorder.RecordAsync(context, personId, enrolment, decision);
        Guid encounterId = await EncounterRecorder.RecordAsync(context, personId, enrolment);
        context.State = context.State with { PersonId = personId, EncounterId = encounterId };
        if (decision.Question is not null)
        {
            await ReviewRecorder.OpenAsync(context, decision, isBlocking: false);
        }

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
        IdentityPreparation prepared = context.Prepared as IdentityPreparation ?? IdentityPreparation.None;
        IdentityDecision decision = IdentityRules.Decide(await CandidateSearch.FindAsync(person, null, context.Stores, prepared.Figures), []);
        string? outcome = decision.Code switch
        {
            IdentityDecision.New => "PersonUnknown",
            IdentityDecision.Review when context.State.StartRequest is not null => "IdentityNotVerified",
            IdentityDecision.Review => "IdentityReview",
            _ => null,
        };
        context.Reason = decision.Summary;
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
