using System.Globalization;
using System.Text;
using Processing.Stores.People;

namespace Processing.Messages;

/// <summary>The normal forms under which identifiers and names are stored and found.</summary>
internal static class Normalized
{
    private const int ANumberDigits = 9;

    /// <summary>An identifier in its normal form; null where nothing is left of it.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="written">The identifier as written, or null.</param>
    public static PersonIdentifier? Identifier(string kind, string? written)
    {
        string value = string.Concat((written ?? string.Empty).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (kind == IdentifierKind.ANumber)
        {
            value = value.TrimStart('A');
            value = value.Length is > 0 and < ANumberDigits ? value.PadLeft(ANumberDigits, '0') : value;
            value = value.Trim('0').Length == 0 ? string.Empty : value;
        }

        return value.Length == 0 ? null : new PersonIdentifier(kind, value);
    }

    /// <summary>A passport: the issuing country and the number; null where either is missing, because numbers repeat among countries.</summary>
    public static PersonIdentifier? Passport(string? issuer, string? written) =>
        issuer is not null && Identifier(IdentifierKind.Passport, written) is { } number
            ? number with { Value = issuer.ToUpperInvariant() + ":" + number.Value }
            : null;

    /// <summary>The search key of a name: upper case, no diacritics, letters only.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(char.ToUpperInvariant(letter));
            }
        }

        return key.ToString();
    }

    /// <summary>The search key of the first of several given names.</summary>
    public static string FirstKey(string given) => Key(given.Split(' ', 2)[0]);
}
