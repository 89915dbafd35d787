using System.Globalization;
using System.Runtime.InteropServices;
using Schemas.Infoset;

namespace Schemas.Rules;

/// <summary>
/// The stretch of time that a date can mean: all of it where only the year or month is known, and fourteen hours more on each side where
/// the time zone is not said. Two dates are out of order only if no moments of them are in order.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateSpan(DateTimeOffset Earliest, DateTimeOffset Latest)
{
    private static readonly TimeSpan UnknownZone = TimeSpan.FromHours(14);

    /// <summary>Reads an element of type <c>nc:DateType</c>, or one of a date type itself; null when there is none.</summary>
    public static DateSpan? Of(InfosetElement element)
    {
        string text = (element.FirstChild.IsPresent ? element.FirstChild : element).Text;
        bool hasZone = text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
        string local = hasZone ? text[..^(text.EndsWith('Z') ? 1 : 6)] : text;
        TimeSpan? length = local.Length switch { 4 => TimeSpan.FromDays(366), 7 => TimeSpan.FromDays(31), 10 => TimeSpan.FromDays(1), > 18 => TimeSpan.Zero, _ => null };
        string padded = local.Length switch { 4 => local + "-01-01", 7 => local + "-01", _ => local };
        if (length is null || !DateTime.TryParse(padded, CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin))
        {
            return null;
        }

        var zone = hasZone && !text.EndsWith('Z') ? Zone(text[^6..]) : TimeSpan.Zero;
        var earliest = new DateTimeOffset(DateTime.SpecifyKind(begin, DateTimeKind.Unspecified), TimeSpan.Zero) - zone;
        var slack = hasZone ? TimeSpan.Zero : UnknownZone;
        return new DateSpan(earliest - slack, earliest + length.Value + slack);
    }

    private static TimeSpan Zone(string text)
    {
        int hours = int.Parse(text.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        int minutes = int.Parse(text.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var span = new TimeSpan(hours, minutes, 0);
        return text[0] == '-' ? -span : span;
    }
}
