using System.Globalization;

namespace Processing.Retention;

/// <summary>The latest day on which somebody may have been born, by all that was ever claimed. What is not known is never taken as early.</summary>
internal static class BirthLimit
{
    private const int LongestYear = 9999;

    /// <summary>The latest possible day; null where it is not known, or a claim cannot be read: then nothing is destroyed.</summary>
    /// <param name="claims">The claimed birth dates as written: <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>; null for a claim without one.</param>
    public static DateOnly? Latest(IEnumerable<string?> claims)
    {
        DateOnly? latest = null;
        foreach (string claim in claims.OfType<string>())
        {
            if (Of(claim) is not { } day)
            {
                return null;
            }

            latest = latest is { } known && known > day ? known : day;
        }

        return latest;
    }

    private static DateOnly? Of(string written)
    {
        int[] parts = [.. written.Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1)];
        return parts switch
        {
            [> 0 and <= LongestYear and var year] => new DateOnly(year, 12, 31),
            [> 0 and <= LongestYear and var year, >= 1 and <= 12 and var month] => new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
            [> 0 and <= LongestYear and var year, >= 1 and <= 12 and var month, >= 1 and var day] when day <= DateTime.DaysInMonth(year, month) => new DateOnly(year, month, day),
            _ => null,
        };
    }
}
