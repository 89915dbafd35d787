namespace Processing.Stores.Checks;

/// <summary>Which checks somebody has to look after. Only the newest of a kind counts for each person.</summary>
/// <param name="RunsOutFrom">The first day on which an answer that ran out is still of interest.</param>
/// <param name="RunsOutTo">The last day on which an answer that runs out is of interest already.</param>
/// <param name="AskedBefore">Checks that were asked before this time, UTC, and have no answer.</param>
public sealed record DueChecks(DateOnly RunsOutFrom, DateOnly RunsOutTo, DateTimeOffset AskedBefore)
{
    /// <summary>Days before its end from which on an answer is due to be refreshed.</summary>
    public const int NoticeDays = 30;

    /// <summary>Days after its end for which an answer is shown.</summary>
    public const int PastDays = 90;

    /// <summary>Days without an answer after which a check is shown.</summary>
    /// <remarks>Source: the FBI answers within 24 to 48 hours.</remarks>
    public const int SilentDays = 2;

    /// <summary>What is due at a time.</summary>
    /// <param name="now">The time, UTC.</param>
    public static DueChecks At(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new DueChecks(today.AddDays(-PastDays), today.AddDays(NoticeDays), now.AddDays(-SilentDays));
    }
}
