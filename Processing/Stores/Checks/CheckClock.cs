namespace Processing.Stores.Checks;

/// <summary>The clock of validity of checks.</summary>
public static class CheckClock
{
    /// <summary>How a check stood at the end of a day, by what was known of it then; for a day to come, by what is known now.</summary>
    /// <param name="check">The check.</param>
    /// <param name="day">The day, UTC.</param>
    public static CheckStanding On(BackgroundCheck check, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check switch
        {
            _ when DayOf(check.RequestedAt) > day => CheckStanding.NotAsked,
            { Status: CheckStatus.Waiting } => CheckStanding.NotAsked,
            { AnsweredAt: null, Status: CheckStatus.Rejected } => CheckStanding.Rejected,
            { AnsweredAt: null } => CheckStanding.Pending,
            { AnsweredAt: { } at } when DayOf(at) > day => CheckStanding.Pending,
            { Status: CheckStatus.Rejected } => CheckStanding.Rejected,
            { ValidUntil: { } end } when end < day => CheckStanding.Expired,
            { ValidUntil: { } end } when end <= day.AddDays(DueChecks.NoticeDays) => CheckStanding.RunningOut,
            _ => CheckStanding.Valid,
        };
    }

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
