using System.Globalization;
using System.Text;

namespace Processing.Identity.Names;

/// <summary>
/// Names in the form in which they are compared: Latin capitals, no marks, one space between parts. Hyphens, full stops and commas part
/// names, apostrophes do not; digits and signs are left out. Letters of a script without a table stay as they are.
/// </summary>
internal static class NameText
{
    /// <summary>Longest name that is compared, in characters; the rest is left out.</summary>
    public const int LimitChars = 120;

    // Parts that say "of" or "the" and come and go between documents.
    private static readonly HashSet<string> Particles =
        new(StringComparer.Ordinal) { "DE", "DEL", "DELA", "LA", "LAS", "LOS", "DA", "DO", "DOS", "DAS", "DI", "VAN", "VON", "DER", "DEN", "AL", "EL", "BIN", "BINT", "IBN", "Y", "E" };

    /// <summary>The name in plain form, possibly empty.</summary>
    /// <param name="name">The name as written.</param>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char letter in name.Normalize(NormalizationForm.FormD))
        {
            Append(plain, letter);
        }

        string text = plain.ToString().Normalize(NormalizationForm.FormC).TrimEnd();
        return text.Length <= LimitChars ? text : text[..LimitChars].TrimEnd();
    }

    /// <summary>The parts of a plain name, without particles where anything else is left.</summary>
    /// <param name="plain">The name in plain form.</param>
    public static string[] Parts(string plain)
    {
        string[] all = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] kept = Array.FindAll(all, part => !Particles.Contains(part));
        return kept.Length == 0 ? all : kept;
    }

    private static void Append(StringBuilder plain, char letter)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(letter))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.DecimalDigitNumber:
                break;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter:
                AppendLetter(plain, letter);
                break;
            default:
                if (!IsApostrophe(letter) && plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }

                break;
        }
    }

    private static void AppendLetter(StringBuilder plain, char letter)
    {
        if (char.IsAsciiLetter(letter))
        {
            plain.Append(char.ToUpperInvariant(letter));
        }
        else if (!IsApostrophe(letter))
        {
            _ = Transliteration.Of(char.ToLowerInvariant(letter)) is { } latin ? plain.Append(latin) : plain.Append(char.ToUpperInvariant(letter));
        }
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʹ' or 'ʻ' or 'ʿ' or 'ʾ';
}
