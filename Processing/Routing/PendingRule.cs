using System.Globalization;
using Processing.Policy;
using Processing.Stores.Checks;

namespace Processing.Routing;

/// <summary>The rule by which a form may be decided though a check has no answer.</summary>
internal static class PendingRule
{
    /// <summary>The row that holds for a check and is fulfilled, or null.</summary>
    /// <param name="check">The check.</param>
    /// <param name="policy">The tables.</param>
    /// <param name="now">Now, UTC.</param>
    public static PolicyRow? Find(BackgroundCheck check, PolicyTables policy, DateTimeOffset now)
    {
        if (check is not { Status: CheckStatus.Requested or CheckStatus.Acknowledged, FormType: { } form })
        {
            return null;
        }

        PolicyRow? row = policy.PendingChecks.Find(DateOnly.FromDateTime(now.UtcDateTime), form, check.Kind);
        return row?.Number("pending_days") is { } days && now - check.RequestedAt > TimeSpan.FromDays(days) ? row : null;
    }

    /// <summary>The rule in words for an answer, or null where it does not apply.</summary>
    public static string? NoteFor(BackgroundCheck check, PolicyTables policy, DateTimeOffset now) => Find(check, policy, now) is { } row
        ? string.Create(CultureInfo.InvariantCulture, $"Pending for more than {row.Number("pending_days")} days: the form may be decided without it ({row.Reference}).")
        : null;
}
