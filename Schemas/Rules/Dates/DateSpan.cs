using System.Globalization;
using System.Runtime.InteropServices;
using Schemas.Infoset;

namespace Schemas.Rules.Dates;

/// <summary>
/// The stretch of time that a date can mean: all of it where only the year or month is known, and fourteen hours more on each side where
/// the time zone is not said. Two dates are out of order only if no moments of them are in order.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateSpan(DateTimeOffset Earliest, DateTimeOffset Latest)
{
    private const int YearCharacters = 4;

    private const int MonthCharacters = 7;

    private const int DayCharacters = 10;

    private const int TimeCharacters = 19;

    private static readonly TimeSpan UnknownZone = TimeSpan.FromHours(14);

    /// <summary>Reads an element of type <c>nc:DateType</c>, or one of a date type itself; null when there is none.</summary>
    public static DateSpan? Of(InfosetElement element)
    {
        ReadOnlySpan<char> text = (element.FirstChild.IsPresent ? element.FirstChild : element).Text;
        bool isUniversal = text is [.., 'Z'];
        bool hasZone = isUniversal || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
        var local = text[..^(isUniversal ? 1 : hasZone ? 6 : 0)];
        if (Length(local) is not { } length || Begin(local) is not { } begin)
        {
            return null;
        }

        var zone = hasZone && !isUniversal ? Zone(text[^6..]) : TimeSpan.Zero;
        var earliest = new DateTimeOffset(begin, TimeSpan.Zero) - zone;
        var slack = hasZone ? TimeSpan.Zero : UnknownZone;
        return new DateSpan(earliest - slack, earliest + length + slack);
    }

    private static TimeSpan? Length(ReadOnlySpan<char> local) => local.Length switch
    {
        YearCharacters => TimeSpan.FromDays(366),
        MonthCharacters => TimeSpan.FromDays(31),
        DayCharacters => TimeSpan.FromDays(1),
        >= TimeCharacters => TimeSpan.Zero,
        _ => null,
    };

    /// <summary>The first moment. The schema has seen to the form; what the calendar of the framework cannot hold has none.</summary>
    private static DateTime? Begin(ReadOnlySpan<char> local)
    {
        int year = Number(local[..YearCharacters]);
        int month = local.Length >= MonthCharacters ? Number(local[5..7]) : 1;
        int day = local.Length >= DayCharacters ? Number(local[8..10]) : 1;
        bool isDay = year is > 1 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        if (!isDay)
        {
            return null;
        }

        var begin = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return local.Length >= TimeCharacters
            ? begin + new TimeSpan(Number(local[11..13]), Number(local[14..16]), Number(local[17..19]))
            : begin;
    }

    private static TimeSpan Zone(ReadOnlySpan<char> text)
    {
        var span = new TimeSpan(Number(text[1..3]), Number(text[4..6]), 0);
        return text[0] == '-' ? -span : span;
    }

    /// <summary>The number that digits stand for; 0 where they are none.</summary>
    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
