using System.Globalization;
using System.Text;
using Processing.Identity.Names;

namespace Gateway.Pdf.Text;

/// <summary>
/// Turns text into WinAnsi. A letter that the encoding lacks becomes its base letter, or the Latin letters by which travel documents write it, or
/// else <c>[U+5F20]</c>, its code point. Each word that changed is remembered with all its code points.
/// </summary>
/// <remarks>Standard fonts have Latin letters only, and a font that could be embedded for the others is not at hand: so a name stays legible, and nothing is lost.</remarks>
internal sealed class LegibleText
{
    /// <summary>Most words that are listed; beyond them words are still rewritten.</summary>
    private const int WordLimit = 2_000;

    private readonly Dictionary<string, RewrittenText> _rewritten = new(StringComparer.Ordinal);

    /// <summary>The words that were written otherwise, in the order of their first use.</summary>
    public IReadOnlyCollection<RewrittenText> Rewritten => _rewritten.Values;

    /// <summary>The letters of a text in WinAnsi; line feeds stay, other white space becomes a space, controls vanish.</summary>
    /// <param name="text">The text.</param>
    public byte[] Encode(string text)
    {
        var letters = new List<byte>(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            int end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            Word(text[at..end], letters);
            if (end < text.Length)
            {
                letters.Add(text[end] switch { '\n' => (byte)'\n', '\u00A0' => 0xA0, _ => (byte)' ' });
            }

            at = end + 1;
        }

        return [.. letters];
    }

    private void Word(string word, List<byte> letters)
    {
        int from = letters.Count;
        bool isSame = true;
        foreach (Rune rune in Composed(word).EnumerateRunes())
        {
            if (rune.IsBmp && WinAnsi.Encode((char)rune.Value) is { } letter)
            {
                letters.Add(letter);
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control)
            {
                isSame = false;
                letters.AddRange(Latin(rune).Select(one => WinAnsi.Encode(one)).OfType<byte>());
            }
        }

        if (!isSame && _rewritten.Count < WordLimit)
        {
            _rewritten.TryAdd(word, new(Printed(letters, from), string.Join(' ', word.EnumerateRunes().Select(Point))));
        }
    }

    /// <summary>With marks joined to their letters; text that is no Unicode stays as it is.</summary>
    private static string Composed(string word)
    {
        try
        {
            return word.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return word;
        }
    }

    private static string Latin(Rune rune)
    {
        var plain = new StringBuilder();
        foreach (Rune part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            plain.Append(Rune.GetUnicodeCategory(part) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? string.Empty : LatinPart(part));
        }

        return plain.ToString();
    }

    private static string LatinPart(Rune part)
    {
        if (part.IsBmp && WinAnsi.Encode((char)part.Value) is not null)
        {
            return part.ToString();
        }

        var lower = Rune.ToLowerInvariant(part);
        return lower.IsBmp && Transliteration.Of((char)lower.Value) is { } latin ? Cased(latin, lower == part) : $"[{Point(part)}]";
    }

    private static string Cased(string latin, bool isLower) => isLower ? latin.ToLowerInvariant() : latin;

    private static string Point(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    private static string Printed(List<byte> letters, int from) => string.Concat(letters.Skip(from).Select(WinAnsi.Decode));
}
