namespace Processing.Redress;

/// <summary>Days on which the government works.</summary>
/// <remarks>Source: 5 U.S.C. 6103: the legal public holidays; one on a Saturday is kept on the Friday before, one on a Sunday on the Monday after.</remarks>
public static class WorkingDays
{
    /// <summary>Working days within which a request is answered.</summary>
    /// <remarks>Source: 5 U.S.C. 552(a)(6)(A)(i); used for amendments, too (6 CFR 5.46 gives ten to acknowledge).</remarks>
    public const int ForAnswer = 20;

    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)];

    // Month, weekday, and which one of the month; -1 is the last.
    private static readonly (int Month, DayOfWeek Day, int Which)[] Floating =
    [
        (1, DayOfWeek.Monday, 3), (2, DayOfWeek.Monday, 3), (5, DayOfWeek.Monday, -1), (9, DayOfWeek.Monday, 1), (10, DayOfWeek.Monday, 2), (11, DayOfWeek.Thursday, 4),
    ];

    /// <summary>The day that lies so many working days after another.</summary>
    /// <param name="from">The day on which the count begins; it does not count itself.</param>
    /// <param name="count">Working days, at least 1.</param>
    public static DateOnly After(DateOnly from, int count)
    {
        DateOnly day = from;
        for (int left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Whether it is neither weekend nor holiday.</summary>
    public static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFixedHoliday(day) && !Floating.Any(holiday => IsFloating(day, holiday));

    private static bool IsFixedHoliday(DateOnly day) =>
        IsFixed(day)
        || (day.DayOfWeek == DayOfWeek.Friday && IsFixed(day.AddDays(1)))
        || (day.DayOfWeek == DayOfWeek.Monday && IsFixed(day.AddDays(-1)));

    private static bool IsFixed(DateOnly day) => Fixed.Contains((day.Month, day.Day));

    private static bool IsFloating(DateOnly day, (int Month, DayOfWeek Day, int Which) holiday) =>
        day.Month == holiday.Month && day.DayOfWeek == holiday.Day
        && (holiday.Which > 0 ? (day.Day + 6) / 7 == holiday.Which : day.AddDays(7).Month != day.Month);
}
