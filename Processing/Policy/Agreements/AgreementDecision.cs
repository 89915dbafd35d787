namespace Processing.Policy.Agreements;

/// <summary>
/// Whether the agreements in force on a day permit an exchange. Only <see cref="Decide"/> makes one, so that nobody can hold a
/// permission that the tables did not give.
/// </summary>
internal sealed class AgreementDecision
{
    // Without these a package is no package of the exchange schema.
    private static readonly string[] NeededToAnswer = ["Reviewer", "ResponseDate"];

    private AgreementDecision(AskedExchange asked, bool isPermitted, string rule)
    {
        Asked = asked;
        IsPermitted = isPermitted;
        Rule = rule;
    }

    /// <summary>What was asked.</summary>
    public AskedExchange Asked { get; }

    /// <summary>Whether it is permitted.</summary>
    public bool IsPermitted { get; }

    /// <summary>The row that permits it, or what stands against it.</summary>
    public string Rule { get; }

    /// <summary>The agreement's identification, such as <c>US-CAN-2012</c>; empty where nothing is permitted.</summary>
    public string Agreement { get; private init; } = string.Empty;

    /// <summary>The agreement's title and source; empty where nothing is permitted.</summary>
    public string LegalBasis { get; private init; } = string.Empty;

    /// <summary>What the exchange is for, in words.</summary>
    public string Purpose { get; private init; } = string.Empty;

    /// <summary>Whether the purpose is law enforcement, which is left out of the account that a person gets.</summary>
    public bool IsLawEnforcement { get; private init; }

    /// <summary>The data elements that may be told; none where nothing is permitted.</summary>
    public IReadOnlySet<string> Elements { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Decides. Everything that is not plainly permitted on the day is not.</summary>
    /// <param name="policy">The tables.</param>
    /// <param name="asked">The exchange.</param>
    /// <param name="day">The day of the sending.</param>
    public static AgreementDecision Decide(PolicyTables policy, AskedExchange asked, DateOnly day)
    {
        string direction = asked.Direction.ToString();
        if (policy.AgreementTerms.Find(day, asked.Country, direction, asked.Reason) is not { } terms)
        {
            return new AgreementDecision(asked, false, "agreement-terms:none");
        }

        PolicyRow? agreement = policy.Agreements.Find(day, terms["item"]);
        PolicyRow? purpose = policy.Purposes.Find(day, asked.Reason);
        string? obstacle = purpose is null ? "purposes:none" : Obstacle(policy, asked, day, terms, agreement);
        return obstacle is null && agreement is not null && purpose is not null
            ? Permission(asked, terms, agreement, purpose)
            : new AgreementDecision(asked, false, obstacle ?? "agreements:none");
    }

    /// <summary>Whether the partner may have anything told at all on a day: some terms in force, signed off, under a signed agreement.</summary>
    /// <param name="policy">The tables.</param>
    /// <param name="country">The partner's country.</param>
    /// <param name="direction">Which way.</param>
    /// <param name="day">The day.</param>
    public static bool HasAny(PolicyTables policy, string country, ExchangeDirection direction, DateOnly day) => policy.AgreementTerms.Rows.Any(
        row => row.HoldsOn(day) && row["country"] == country && row["direction"] == direction.ToString() && SignOff.IsComplete(row, day)
            && policy.Agreements.Find(day, row["item"]) is { } agreement && SignOff.IsComplete(agreement, day) && Names(agreement, country));

    private static AgreementDecision Permission(AskedExchange asked, PolicyRow terms, PolicyRow agreement, PolicyRow purpose) =>
        new(asked, true, terms.Reference)
        {
            Agreement = agreement["identification"],
            LegalBasis = $"{agreement["title"]} ({agreement.Reference}; {agreement.Source})",
            Purpose = purpose["use_case"],
            IsLawEnforcement = purpose.SaysYes("is_law_enforcement"),
            Elements = Split(terms["elements"]).ToHashSet(StringComparer.Ordinal),
        };

    private static string? Obstacle(PolicyTables policy, AskedExchange asked, DateOnly day, PolicyRow terms, PolicyRow? agreement)
    {
        PolicyRow? quota = policy.Quotas.Find(day, asked.Country, asked.Direction.ToString());
        return (agreement, asked.Subject) switch
        {
            (null, _) => "agreements:none",
            _ when !Names(agreement, asked.Country) => agreement.Reference + ": not with this country",
            _ when !SignOff.IsComplete(terms, day) => terms.Reference + ": not signed off",
            _ when !SignOff.IsComplete(agreement, day) => agreement.Reference + ": not signed off",
            _ when asked.Direction == ExchangeDirection.Answer && NeededToAnswer.Except(Split(terms["elements"]), StringComparer.Ordinal).Any() => terms.Reference + ": not enough for an answer",
            (_, { } subject) when terms["third_country_only"] != "no" && !subject.IsThirdCountryNational(asked.Country) =>
                terms.Reference + ": third-country nationals only",
            _ when quota?.Number("per_year") is not { } most || asked.UsedThisYear >= most => (quota?.Reference ?? "quotas:none") + ": used up",
            _ => null,
        };
    }

    private static bool Names(PolicyRow agreement, string country) => Split(agreement["countries"]).Contains(country, StringComparer.Ordinal);

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
