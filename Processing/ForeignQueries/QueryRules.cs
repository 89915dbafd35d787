using Processing.Messages;
using Processing.Messages.StartForeignQuery;
using Processing.Policy;
using Processing.Policy.Agreements;
using Processing.Stores;
using Processing.Stores.Foreign;
using Processing.Stores.People;

namespace Processing.ForeignQueries;

/// <summary>
/// What must hold before a partner is asked. The same rules look at a message, at a form of the console and at each row of a sheet; they
/// look again, with the class of the person, when a round is sent.
/// </summary>
internal sealed class QueryRules(PolicyTables policy)
{
    private const string NotPermitted = "NotPermitted";

    /// <summary>Looks at a question.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="question">The question.</param>
    /// <param name="now">The time, UTC.</param>
    public async Task<QueryCheck> CheckAsync(IStores stores, ForeignQuestion question, DateTimeOffset now)
    {
        CaseAssignment? assignment = question.Officer.Email.Length == 0 ? null : await stores.Assignments.FindAsync(question.CaseId, question.Officer.Email, now);
        if (assignment is null)
        {
            return Refused(NotPermitted, "case", "The case is not assigned to the officer.");
        }

        if (question.ANumber is not { } number || number != assignment.ANumber)
        {
            return Refused(NotPermitted, "a_number", "The case is not the case of this person.");
        }

        IReadOnlyList<Guid> people = await stores.People.FindByIdentifierAsync(new PersonIdentifier(IdentifierKind.ANumber, number));
        if (people.Count != 1)
        {
            return people.Count == 0
                ? Refused("PersonUnknown", "a_number", "Nobody is known by this A-Number.")
                : Refused(NotPermitted, "a_number", "Several people hold this A-Number; identity has to be cleared up first.");
        }

        List<QueryObstacle> obstacles = await ObstaclesAsync(stores, question, assignment.Kind, now);
        return new QueryCheck(people[0], assignment, obstacles.Count == question.Countries.Count ? NotPermitted : null, obstacles);
    }

    /// <summary>Whether the agreements of the day permit a round, by the tables alone.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="country">The partner.</param>
    /// <param name="purpose">What the case is.</param>
    /// <param name="belonging">To which countries the person belongs.</param>
    /// <param name="round">The round, 1 to 3: the quota is counted in first rounds.</param>
    /// <param name="now">The time, UTC.</param>
    public async Task<AgreementDecision> DecideAsync(
        IStores stores, string country, string purpose, SubjectBelonging belonging, int round, DateTimeOffset now)
    {
        int used = round == 1
            ? await stores.ForeignQueries.CountFirstRoundsAsync(country, new DateTimeOffset(now.UtcDateTime.Year, 1, 1, 0, 0, 0, TimeSpan.Zero))
            : 0;
        return AgreementDecision.Decide(
            policy, new AskedExchange(country, ExchangeDirection.Query, purpose, belonging, used), DateOnly.FromDateTime(now.UtcDateTime));
    }

    /// <summary>What stands against asking a partner, or null; the tables are looked at in the order of the law.</summary>
    /// <param name="country">The partner.</param>
    /// <param name="decision">What the agreements say.</param>
    /// <param name="named">The agreement that the officer named, or null.</param>
    /// <param name="now">The time, UTC.</param>
    public string? AgainstAsking(string country, AgreementDecision decision, string? named, DateTimeOffset now)
    {
        PolicyRow? partner = policy.QueryPartners.Find(DateOnly.FromDateTime(now.UtcDateTime), country);
        return 0 switch
        {
            _ when partner?.SaysYes("may_be_asked") != true => partner?.Reference ?? "query-partners:none",
            _ when !decision.IsPermitted => decision.Rule,
            _ when named is not null && named != decision.Agreement => "another agreement was named",
            _ => null,
        };
    }

    private static QueryCheck Refused(string outcome, string field, string text) => new(null, null, outcome, [new QueryObstacle(field, text)]);

    private async Task<List<QueryObstacle>> ObstaclesAsync(IStores stores, ForeignQuestion question, string purpose, DateTimeOffset now)
    {
        var obstacles = new List<QueryObstacle>();
        foreach (string country in question.Countries)
        {
            AgreementDecision decision = await DecideAsync(stores, country, purpose, question.Belonging, 1, now);
            if (AgainstAsking(country, decision, question.Agreement, now) is { } obstacle)
            {
                obstacles.Add(new QueryObstacle("country", country + " may not be asked: " + obstacle));
            }
        }

        return obstacles;
    }
}
