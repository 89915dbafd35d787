namespace Gateway.Ops.Source;

/// <summary>Hides Social Security numbers in a text. The text keeps its length, so that findings stay at their place.</summary>
internal static class NumberMask
{
    private const int NumberDigits = 9; // 42 U.S.C. 405(c)(2), 20 CFR 422.103: three, two and four digits
    private const int ShownDigits = 4;
    private const char Dot = '•';

    /// <summary>The text with everything hidden at these places but white space and the last four digits of a whole number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Where it holds numbers.</param>
    public static string Of(string text, IReadOnlyList<NumberPlace> places) => places.Count == 0 ? text : string.Create(text.Length, (text, places), static (shown, given) =>
    {
        given.text.CopyTo(shown);
        foreach (NumberPlace place in given.places)
        {
            Hide(shown[place.Start..place.End]);
        }
    });

    private static void Hide(Span<char> place)
    {
        while (place.Length > 0)
        {
            int length = 0;
            while (length < place.Length && !IsBetween(place[length]))
            {
                length++;
            }

            HideWord(place[..length]);
            place = place[Math.Min(place.Length, length + 1)..];
        }
    }

    // Between words: white space, and what separates the values of a field.
    private static bool IsBetween(char one) => char.IsWhiteSpace(one) || char.IsControl(one);

    private static void HideWord(Span<char> word)
    {
        int shown = IsWhole(word) ? ShownDigits : 0;
        word[..^shown].Fill(Dot);
    }

    private static bool IsWhole(ReadOnlySpan<char> word)
    {
        int digits = 0;
        foreach (char one in word)
        {
            digits += char.IsAsciiDigit(one) ? 1 : 0;
        }

        return digits == NumberDigits && (word.Length == NumberDigits || (word.Length == NumberDigits + 2 && word[3] == '-' && word[6] == '-'));
    }
}
