using Processing.Policy;
using Processing.Stores.Checks;

namespace Processing.Routing.Checks;

/// <summary>How long an answer may be relied on, by the row that called for the check.</summary>
internal static class CheckValidity
{
    /// <summary>The last day, or null where the row sets no end.</summary>
    /// <param name="check">The check.</param>
    /// <param name="answeredOn">The day of the result.</param>
    /// <param name="checks">The table of checks by form.</param>
    public static DateOnly? Until(BackgroundCheck check, DateOnly answeredOn, PolicyTable checks)
    {
        PolicyRow? row = checks.Rows.FirstOrDefault(candidate => candidate.Reference == check.PolicyRow);
        return row?.Number("result_valid_months") is { } months ? answeredOn.AddMonths(months) : null;
    }
}
