using Processing.Messages;
using Processing.Messages.IdentProfile;
using Processing.Messages.Xml;
using Processing.Pipeline;
using Processing.Policy;
using Processing.Search.Access;
using Processing.Stores.Access;
using Processing.Stores.Images;
using Processing.Timeline;

namespace Processing.Search;

/// <summary>
/// Answers searches and retrievals of records: finds, asks who may be seen, writes what the caller's scope allows, and notes every
/// reading in the same transaction.
/// </summary>
internal sealed class SearchHandler(PersonSearch search, PolicyTables policy, ProcessingOptions options) : IMessageHandler
{
    private const string Retrieval = "RetrievePerson";

    private static readonly TimeSpan WhileIndexing = TimeSpan.FromSeconds(2);

    private readonly AccessRules _rules = new(policy);
    private readonly PersonClasses _classes = new(policy, options);

    /// <inheritdoc/>
    public string Name => "Search";

    /// <inheritdoc/>
    public bool Handles(string stem) => stem is "SearchPerson" or Retrieval || IsIdent(stem);

    /// <inheritdoc/>
    public async Task<object?> PrepareAsync(Intake.MessageId id, MessageState state, CancellationToken cancellationToken) =>
        state.Lookup is { Found: null, PersonId: null, SaysAnything: true } lookup
        && _rules.Find(DateOnly.FromDateTime(state.ReceivedAt.UtcDateTime), state.Partner, lookup.Purpose) is not null
            ? await search.FindAsync(lookup, cancellationToken)
            : null;

    /// <inheritdoc/>
    public async Task<Outcome> HandleAsync(MessageContext context)
    {
        Lookup lookup = context.State.Lookup ?? throw new InvalidDataException("A search has no content.");
        if (_rules.Find(context.Today, context.State.Partner, lookup.Purpose) is not { } scope)
        {
            return await RefuseAsync(context, lookup);
        }

        if (!lookup.SaysAnything)
        {
            return new Outcome.Rejected([AccessFindings.NothingToSearchBy]);
        }

        if (context.Prepared is SearchResult result && Unfinished(result) is { } meanwhile)
        {
            return meanwhile;
        }

        IReadOnlyList<FoundPerson> found = FoundIn(context, lookup);
        context.State = context.State with { Lookup = lookup with { Found = found } };
        return await AnswerAsync(context, lookup, scope, found);
    }

    private static IReadOnlyList<FoundPerson> FoundIn(MessageContext context, Lookup lookup) => lookup switch
    {
        { Found: { } before } => before,
        { PersonId: { } one } => [new FoundPerson(one, 100, "Reference")],
        _ => context.Prepared is SearchResult result ? [.. result.Found.Where(one => !lookup.IsComparison || IsConfirmed(one))] : [],
    };

    // Held by the identifier, and found by the prints.
    private static bool IsConfirmed(FoundPerson one) => one.By.Split(' ') is var by && by.Contains("Identifier") && by.Contains("Prints");

    private static bool IsIdent(string stem) => stem.StartsWith(MessageTypes.IdentStem, StringComparison.Ordinal);

    // Whoever may have been missed must not be taken for absent.
    private static Outcome? Unfinished(SearchResult result) => result switch
    {
        { IsBehind: true } => new Outcome.Delayed(WhileIndexing, "prints that came in are put into the index first"),
        { IsCut: true, Found.Count: 0 } => new Outcome.Parked("There are more prints or names than a search may read, and none of those read is meant"),
        _ => null,
    };

    private async Task<Outcome> RefuseAsync(MessageContext context, Lookup lookup)
    {
        await AccessAudit.AddAsync(
            context, lookup, _rules.OrganizationOf(context.Today, context.State.Partner), null, AccessOutcome.Refused, "", "access-scopes:none");
        context.Reason = "access-scopes:none";
        return new Outcome.Rejected([AccessFindings.OutsideScope]);
    }

    private async Task<Outcome> AnswerAsync(MessageContext context, Lookup lookup, AccessScope scope, IReadOnlyList<FoundPerson> found)
    {
        var people = new List<PersonKnowledge>();
        foreach (FoundPerson one in found)
        {
            people.Add(await PersonKnowledge.ReadAsync(context.Stores, one.PersonId));
        }

        people.RemoveAll(person => !person.IsKnown);
        (IReadOnlyDictionary<Guid, string?>? decided, Outcome? meanwhile) = await _classes.DecideAsync(context, scope, people);
        if (decided is null)
        {
            return meanwhile ?? Outcome.Continue;
        }

        foreach (PersonKnowledge hidden in people.Where(person => decided[person.PersonId] is not null))
        {
            await AccessAudit.AddAsync(context, lookup, scope.Organization, hidden.PersonId, AccessOutcome.Withheld, "", decided[hidden.PersonId]!); // Where looked
        }

        List<PersonKnowledge> seen = [.. people.Where(person => decided[person.PersonId] is null)];
        return await WriteAsync(context, lookup, scope, [.. seen.Take(lookup.Maximum)], seen.Count > lookup.Maximum || IsCut(context));
    }

    private static bool IsCut(MessageContext context) => context.Prepared is SearchResult { IsCut: true };

    private static async Task<Outcome> WriteAsync(
        MessageContext context, Lookup lookup, AccessScope scope, IReadOnlyList<PersonKnowledge> shown, bool isCut)
    {
        var writer = MessageWriter.Fragment();
        foreach (PersonKnowledge person in shown)
        {
            string told = await TellAsync(context, writer, person, scope);
            await AccessAudit.AddAsync(context, lookup, scope.Organization, person.PersonId, AccessOutcome.Shown, told, scope.Rule);
        }

        if (shown.Count == 0)
        {
            await AccessAudit.AddAsync(context, lookup, scope.Organization, null, AccessOutcome.Nobody, "", scope.Rule);
        }

        context.Reason = $"{scope.Rule}, shown: {shown.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        context.State = context.State with { AnswerXml = writer.ToString(), OutcomeCode = OutcomeOf(context.State.Stem, shown.Count, isCut) };
        return Outcome.Continue;
    }

    // What was told is for the audit.
    private static async Task<string> TellAsync(MessageContext context, MessageWriter writer, PersonKnowledge person, AccessScope scope)
    {
        if (IsIdent(context.State.Stem))
        {
            return IdentityWriter.Write(writer, person, scope);
        }

        var scoped = new ScopedPerson(person, scope);
        if (context.State.Stem == Retrieval)
        {
            await WriteRecordAsync(context, writer, person, scoped);
        }
        else
        {
            WriteCandidate(context, writer, person, scoped);
        }

        return scoped.Told;
    }

    private static string OutcomeOf(string stem, int shown, bool isCut) => (stem, shown, isCut) switch
    {
        (Retrieval, 0, _) => "NotFound",
        (Retrieval, _, _) => "Found",
        (_, 0, _) when IsIdent(stem) => "No Hit",
        _ when IsIdent(stem) => "Hit",
        (_, 0, _) => "NoCandidates",
        (_, _, true) => "TooManyCandidates",
        _ => "CandidatesFound",
    };

    private static void WriteCandidate(MessageContext context, MessageWriter writer, PersonKnowledge person, ScopedPerson scoped)
    {
        double percent = context.State.Lookup?.Found?.FirstOrDefault(one => one.PersonId == person.PersonId)?.Percent ?? 0;
        writer.Open("SearchCandidate")
            .Identification("PersonReferenceIdentification", person.PersonId.ToString("D"))
            .Leaf("CandidateScoreValue", percent.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
        scoped.WritePerson(writer);
        writer.Close();
    }

    private static async Task WriteRecordAsync(MessageContext context, MessageWriter writer, PersonKnowledge person, ScopedPerson scoped)
    {
        KeptImage? photograph = person.Photograph is { } image && await context.Stores.Images.ReadAsync(image.Digest) is { } bytes
            ? new KeptImage(image.Digest, bytes)
            : null;
        writer.Open("PersonRecord").Identification("PersonReferenceIdentification", person.PersonId.ToString("D"));
        scoped.WritePerson(writer, photograph);
        scoped.WriteHistory(writer, context.Today);
        scoped.WriteTimeline(writer, await PersonTimeline.ReadAsync(context.Stores, person.PersonId));
        writer.Close();
    }
}
