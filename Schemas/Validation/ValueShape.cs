using System.Globalization;
using System.Text;

namespace Schemas.Validation;

/// <summary>
/// Says what a value looks like without saying it: digits become 9, letters a or A, all other signs that a type may need stay.
/// Who has to correct the value sees what is wrong; who reads a report learns nothing about a person.
/// </summary>
public static class ValueShape
{
    private const int MostCharacters = 40;

    // Signs that dates, times, numbers and identifiers are written with.
    private const string Kept = " -:./+,()#";

    /// <summary>The shape of a value: <c>10 characters, 9999-99-99</c>; only the length of long ones.</summary>
    /// <param name="value">The value.</param>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        string length = string.Create(CultureInfo.InvariantCulture, $"{value.Length} character{(value.Length == 1 ? "" : "s")}");
        return value.Length switch
        {
            0 => "nothing",
            > MostCharacters => length,
            _ => $"{length}, {Mask(value)}",
        };
    }

    /// <summary>The value with every sign of it replaced that could tell something.</summary>
    /// <param name="value">The value, or a piece of it.</param>
    public static string Mask(ReadOnlySpan<char> value)
    {
        var masked = new StringBuilder(value.Length);
        foreach (char sign in value)
        {
            masked.Append(Mask(sign));
        }

        return masked.ToString();
    }

    private static char Mask(char sign) => sign switch
    {
        _ when char.IsDigit(sign) => '9',
        _ when char.IsUpper(sign) => 'A',
        _ when char.IsLetter(sign) || char.IsSurrogate(sign) => 'a',
        _ when Kept.Contains(sign, StringComparison.Ordinal) => sign,
        _ when char.IsWhiteSpace(sign) => ' ',
        _ => '?',
    };
}
