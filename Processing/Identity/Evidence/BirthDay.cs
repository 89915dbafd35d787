using System.Globalization;

namespace Processing.Identity.Evidence;

/// <summary>
/// A birth date as a number of the digits YYYYMMDD, 00 for a month or day that is not known, 0 for nothing known: 19880719, 19880700, 19880000.
/// </summary>
internal static class BirthDay
{
    private const int PerYear = 10000;
    private const int PerMonth = 100;
    private const int FirstYear = 1800;

    /// <summary>The number of a date as messages write it: <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>; 0 for anything else.</summary>
    /// <param name="written">The date, or null.</param>
    public static int Of(string? written)
    {
        string[] parts = written?.Split('-') ?? [];
        int day = Part(parts, 2, 31);
        int month = Part(parts, 1, 12);
        int year = Part(parts, 0, 9999);
        return year < FirstYear || month < 0 || day < 0 ? 0 : (year * PerYear) + (month * PerMonth) + (month == 0 ? 0 : day);
    }

    /// <summary>Whether year, month and day are known.</summary>
    public static bool IsWhole(int day) => day % PerMonth > 0;

    /// <summary>The least and the greatest number of the same year; every number where the year is not known.</summary>
    public static (int From, int To) YearOf(int day) =>
        day == 0 ? (0, int.MaxValue) : (day / PerYear * PerYear, (day / PerYear * PerYear) + PerYear - 1);

    /// <summary>Compares.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static DateLevel Compare(int left, int right)
    {
        if (left == 0 || right == 0)
        {
            return DateLevel.Unknown;
        }

        (int leftYear, int leftMonth, int leftDay) = Split(left);
        (int rightYear, int rightMonth, int rightDay) = Split(right);
        if (leftDay == 0 || rightDay == 0)
        {
            bool agree = leftYear == rightYear && (leftMonth == 0 || rightMonth == 0 || leftMonth == rightMonth);
            return agree ? DateLevel.Partial : DateLevel.Differ;
        }

        return (leftYear == rightYear, leftMonth == rightMonth, leftDay == rightDay) switch
        {
            (true, true, true) => leftMonth == 1 && leftDay == 1 ? DateLevel.EqualFirstOfYear : DateLevel.Equal,
            (true, _, _) when leftMonth == rightDay && leftDay == rightMonth => DateLevel.Swapped,
            (true, true, false) => DateLevel.DayDiffers,
            (true, false, true) => DateLevel.MonthDiffers,
            (false, true, true) when LikeYears(leftYear).Contains(rightYear) => DateLevel.YearDiffers,
            _ => DateLevel.Differ,
        };
    }

    /// <summary>The same day and month in years for which this one is easily taken, and 0 for records without a date.</summary>
    /// <param name="day">A whole date.</param>
    public static IReadOnlyList<int> LikeDays(int day) => IsWhole(day) ? [0, .. LikeYears(day / PerYear).Select(year => (year * PerYear) + (day % PerYear))] : [0];

    // One or ten years beside, another last or third digit, the other century, the last two digits swapped.
    private static HashSet<int> LikeYears(int year)
    {
        var years = new HashSet<int> { year - 1, year + 1, year - 10, year + 10 };
        for (int digit = 0; digit < 10; digit++)
        {
            years.Add((year / 10 * 10) + digit);
            years.Add((year / 100 * 100) + (digit * 10) + (year % 10));
        }

        years.Add(year < 2000 ? year + 100 : year - 100);
        years.Add((year / 100 * 100) + (year % 10 * 10) + (year / 10 % 10));
        years.Remove(year);
        return years;
    }

    private static (int Year, int Month, int Day) Split(int day) => (day / PerYear, day / PerMonth % PerMonth, day % PerMonth);

    private static int Part(string[] parts, int index, int most)
    {
        if (index >= parts.Length)
        {
            return 0;
        }

        return int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 && value <= most ? value : -1;
    }
}
