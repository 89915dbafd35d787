namespace Schemas.Validation.Values;

/// <summary>The lexical forms of dates and times that every partner writes: four-digit years, no hour 24, at most seven digits of a second.</summary>
/// <remarks>Source: XML Schema part 2, 3.2.7 to 3.2.11. Rarer forms are left to the exact check.</remarks>
internal static class DateText
{
    private const int DateLength = 10;

    private const int TimeLength = 8;

    private const int FractionDigits = 7;

    public static bool IsDate(ReadOnlySpan<byte> text) => text.Length >= DateLength && IsDay(text) && IsZone(text[DateLength..]);

    public static bool IsDateTime(ReadOnlySpan<byte> text) =>
        text.Length > DateLength && IsDay(text) && text[DateLength] == 'T' && IsTime(text[(DateLength + 1)..]);

    public static bool IsTime(ReadOnlySpan<byte> text)
    {
        if (text.Length < TimeLength || text[2] != ':' || text[5] != ':' || Two(text) > 23 || Two(text[3..]) > 59 || Two(text[6..]) > 59)
        {
            return false;
        }

        text = text[TimeLength..];
        if (text.Length > 0 && text[0] == '.')
        {
            int digits = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            digits = digits < 0 ? text.Length - 1 : digits;
            if (digits is 0 or > FractionDigits)
            {
                return false;
            }

            text = text[(digits + 1)..];
        }

        return IsZone(text);
    }

    public static bool IsYear(ReadOnlySpan<byte> text) => text.Length >= 4 && Year(text) > 0 && IsZone(text[4..]);

    public static bool IsYearMonth(ReadOnlySpan<byte> text) =>
        text.Length >= 7 && Year(text) > 0 && text[4] == '-' && Two(text[5..]) is >= 1 and <= 12 && IsZone(text[7..]);

    private static bool IsDay(ReadOnlySpan<byte> text)
    {
        int year = Year(text);
        int month = Two(text[5..]);
        return year > 0 && text[4] == '-' && text[7] == '-' && month is >= 1 and <= 12
            && Two(text[8..]) is var day && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>Four digits; the first and last year that the framework knows are left to it, because a zone can lead out of them.</summary>
    private static int Year(ReadOnlySpan<byte> text)
    {
        int high = Two(text);
        int low = Two(text[2..]);
        int year = (high * 100) + low;
        return high > 99 || low > 99 || year is < 2 or > 9998 ? 0 : year;
    }

    private static bool IsZone(ReadOnlySpan<byte> text) => text.Length switch
    {
        0 => true,
        1 => text[0] == 'Z',
        6 => text[0] is (byte)'+' or (byte)'-' && text[3] == ':' && Two(text[1..]) <= 13 && Two(text[4..]) <= 59,
        _ => false,
    };

    /// <summary>The number that two digits stand for; 1000 when they are no digits.</summary>
    private static int Two(ReadOnlySpan<byte> text)
    {
        const int NoNumber = 1_000;
        uint tens = unchecked(text[0] - (uint)'0');
        uint ones = unchecked(text[1] - (uint)'0');
        return tens > 9 || ones > 9 ? NoNumber : (int)((tens * 10) + ones);
    }
}
