using System.Globalization;

namespace Schemas.Validation.Values;

/// <summary>The lexical form of decimal numbers.</summary>
/// <remarks>Source: XML Schema part 2, 3.2.3 and 3.3.13. The framework holds them in a <see cref="decimal"/>, 28 digits for certain.</remarks>
internal static class NumberText
{
    private const int CertainDigits = 28;

    /// <summary>As many always fit into 64 bits.</summary>
    private const int LongDigits = 18;

    /// <summary>Whether the text is certainly a number that fits.</summary>
    public static bool Fits(ReadOnlySpan<byte> text, NumberFacets facets, bool allowPoint)
    {
        var digits = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        int point = digits.IndexOf((byte)'.');
        if (digits.Length is 0 or > CertainDigits || (point >= 0 && !allowPoint))
        {
            return false;
        }

        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? default : digits[(point + 1)..];
        if (!AreDigits(whole) || !AreDigits(fraction) || whole.Length + fraction.Length == 0)
        {
            return false;
        }

        fraction = fraction.TrimEnd((byte)'0');
        if (fraction.Length > facets.FractionDigits || whole.TrimStart((byte)'0').Length + fraction.Length > facets.TotalDigits)
        {
            return false;
        }

        return TryValue(text, digits, point, out decimal value) && facets.Allow(value);
    }

    /// <summary>Whole numbers up to eighteen digits, which nearly all are, need no parser.</summary>
    private static bool TryValue(ReadOnlySpan<byte> text, ReadOnlySpan<byte> digits, int point, out decimal value)
    {
        if (point >= 0 || digits.Length > LongDigits)
        {
            return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        }

        long whole = 0;
        foreach (byte digit in digits)
        {
            whole = unchecked((whole * 10) + (digit - '0'));
        }

        value = text[0] == '-' ? -whole : whole;
        return true;
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
