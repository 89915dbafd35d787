using Processing.Policy;
using Processing.Stores.Retention;

namespace Processing.Retention;

/// <summary>Who is past the time of keeping, and what stands against destroying them.</summary>
/// <remarks>Source: DAA-0563-2013-0001-0005: 100 years from the date of birth. Unknown birth date: kept; partial: the latest possible day.</remarks>
internal sealed class RetentionRules(PolicyTables policy)
{
    /// <summary>The row that says how long people are kept.</summary>
    /// <exception cref="PolicyException">There is none.</exception>
    public PolicyRow RowOn(DateOnly day) => policy.Retention.Find(day, "Person") ?? throw new PolicyException("retention.csv has no row for Person.");

    /// <summary>The day before which a birth is long enough ago that it has to be looked at.</summary>
    public DateOnly BornBefore(DateOnly day) => day.AddYears(-Years(RowOn(day)));

    /// <summary>The time before which the accounting of disclosures has outlived its own time.</summary>
    public DateTimeOffset AccountingBefore(DateOnly day)
    {
        PolicyRow row = policy.Retention.Find(day, "Accounting") ?? throw new PolicyException("retention.csv has no row for Accounting.");
        return new DateTimeOffset(day.AddYears(-Years(row)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    /// <summary>Looks at a person.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="day">The day.</param>
    public RetentionLine Look(RetentionFacts facts, DateOnly day)
    {
        DateOnly? keptUntil = BirthLimit.Latest(facts.BirthDates) is { } born ? born.AddYears(Years(RowOn(day))) : null;
        var reasons = new List<string>();
        if (keptUntil is not { } end)
        {
            reasons.Add("the birth date is not known");
        }
        else if (end >= day)
        {
            reasons.Add("the time of keeping is not over");
        }

        AddIf(reasons, facts.Holds > 0, "a legal hold");
        AddIf(reasons, facts.OpenReviews > 0, "an open review of identity");
        AddIf(reasons, facts.OpenFilings > 0, "an open filing");
        AddIf(reasons, facts.MessagesUnderWay > 0, "a message under way");
        return new RetentionLine(facts.PersonId, keptUntil, reasons);
    }

    private static int Years(PolicyRow row) => row.Number("years") ?? throw new PolicyException("retention.csv has a row without years.");

    private static void AddIf(List<string> reasons, bool isSo, string reason)
    {
        if (isSo)
        {
            reasons.Add(reason);
        }
    }
}
