using Processing.Partners;
using Processing.Pipeline;
using Processing.Policy;
using Processing.ProtectedClass;
using Processing.Stores.Disclosures;

namespace Processing.Search.Access;

/// <summary>
/// Asks PCQS about everybody who was found, and says whom a scope may see. Whoever cannot be asked about, or is not answered for clearly,
/// is hidden; PCQS is asked also where nobody was found, so that the time to the answer does not tell that somebody was.
/// </summary>
internal sealed class PersonClasses(PolicyTables policy, ProcessingOptions options)
{
    private const string Question = "Search/PCQS";

    /// <summary>Decides about people.</summary>
    /// <param name="context">The message that reads.</param>
    /// <param name="scope">The scope of the reader.</param>
    /// <param name="people">Those who were found.</param>
    /// <returns>By person the rule that hides them, or null for those who may be shown; or what the step has to answer until that is known.</returns>
    public async Task<(IReadOnlyDictionary<Guid, string?>? Decided, Outcome? Meanwhile)> DecideAsync(
        MessageContext context, AccessScope scope, IReadOnlyList<PersonKnowledge> people)
    {
        if (scope.ShowsEverybody)
        {
            return (people.ToDictionary(person => person.PersonId, _ => (string?)null), null);
        }

        if (context.AnswerTo(Question) is not { } answer)
        {
            await AskAsync(context, people);
            return (null, new Outcome.Awaiting("PCQS QueryPersonStatus"));
        }

        var decided = new Dictionary<Guid, string?>();
        foreach (PersonKnowledge person in people)
        {
            decided[person.PersonId] = await DecideAsync(context, scope, person, answer);
        }

        return (decided, null);
    }

    private async Task AskAsync(MessageContext context, IReadOnlyList<PersonKnowledge> people)
    {
        if (context.HasAsked(Question))
        {
            return;
        }

        List<string> numbers = [.. people.SelectMany(person => person.ANumbers).Distinct(StringComparer.Ordinal)];
        await context.SendAsync(Question, OutboundMessage.Request(
            context,
            "PCQS",
            "QueryPersonStatus",
            context.State.ConversationId.ToString("D"),
            id => StatusRequestWriter.Write(context.HeadFor("PCQS", id), numbers.Count == 0 ? [options.UnknownPersonANumber] : numbers)));
    }

    private async Task<string?> DecideAsync(MessageContext context, AccessScope scope, PersonKnowledge person, PartnerAnswer answer)
    {
        List<PersonStatus> statuses = [.. answer.Statuses.Where(status => person.ANumbers.Contains(status.ANumber, StringComparer.Ordinal))];
        var decision = ClassDecision.Decide(person.ANumbers, statuses, policy, null, context.Today);
        await context.Stores.ClassDecisions.AddAsync(new ClassDecisionEntry
        {
            Id = context.IdFor("class/search/" + person.PersonId.ToString("N")),
            MessageId = context.Id,
            ConversationId = context.State.ConversationId,
            At = context.Now,
            Protection = decision.Protection.ToString(),
            Rule = decision.Rule,
            Classes = decision.Classes,
            Waivers = [],
            People = person.ANumbers.Count,
        });
        return decision.Protection switch
        {
            Protection.Clear => null,
            Protection.Protected when decision.Classes.All(scope.Shows) && statuses.TrueForAll(IsClear) => null,
            _ => decision.Rule,
        };
    }

    private static bool IsClear(PersonStatus status) => status.Protection is "Protected" or "NotProtected" && !status.HasPendingPetition;
}
