using System.Text.RegularExpressions;

namespace Gateway.Ops.Source;

/// <summary>
/// Finds where a text holds a Social Security number: all inside of an element that is named for it, field 2.016 of a traditional
/// record, and a traditional record in base64 with that field. Invalid messages are looked through too: what is not closed goes on to the end.
/// </summary>
/// <remarks>Source: NIEM 6.0 <c>nc:PersonSSNIdentification</c>; EBTS 10.0 field 2.016 (SOC), up to four values.</remarks>
internal static partial class NumberFinder
{
    private const string RecordInBase64 = "MS4"; // a traditional file begins with the characters 1.
    private const int LimitMilliseconds = 1000;

    /// <summary>The places, in order of the tokens that hold them.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<NumberPlace> Find(string text)
    {
        if (!text.Contains("ssn", StringComparison.OrdinalIgnoreCase) && !text.Contains("SocialSecurity", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("16:", StringComparison.Ordinal) && !text.Contains(RecordInBase64, StringComparison.Ordinal))
        {
            return []; // most messages hold none, and need not be cut into tokens for it
        }

        List<NumberPlace> places = [.. InElements(text)];
        places.AddRange(Field().Matches(text).Select(match => match.Groups["value"]).Select(value => new NumberPlace(value.Index, value.Index + value.Length)));
        return places;
    }

    private static IEnumerable<NumberPlace> InElements(string text)
    {
        string? inside = null; // the local name of the element that we are in
        int depth = 0;
        bool isEnd = false;
        bool isMeant = false; // whether the tag is one of that element
        foreach (XmlToken token in XmlLexer.Read(text))
        {
            string name = token.Kind is XmlTokenKind.Name ? LocalName(text[token.Start..token.End]) : "";
            switch (token.Kind)
            {
                case XmlTokenKind.Open or XmlTokenKind.OpenEnd:
                    isEnd = token.Kind is XmlTokenKind.OpenEnd;
                    break;
                case XmlTokenKind.Name:
                    isMeant = inside is null ? !isEnd && IsNumber(name) : name == inside;
                    depth += !isMeant ? 0 : isEnd ? -1 : 1;
                    inside = depth == 0 ? null : inside ?? name;
                    break;
                case XmlTokenKind.CloseEmpty when isMeant && !isEnd:
                    depth--;
                    inside = depth == 0 ? null : inside;
                    break;
                case XmlTokenKind.Text or XmlTokenKind.Aside when IsHeld(text, token, inside is not null):
                case XmlTokenKind.AttributeValue when inside is not null && HasDigit(text, token):
                    yield return new(token.Start, token.End);
                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsHeld(string text, XmlToken token, bool isInside) => isInside
        ? !text.AsSpan(token.Start, token.End - token.Start).IsWhiteSpace()
        : token.Kind is XmlTokenKind.Text && IsRecord(text.AsSpan(token.Start, token.End - token.Start).Trim());

    private static bool IsRecord(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(RecordInBase64, StringComparison.Ordinal))
        {
            return false;
        }

        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64Chars(text, bytes, out int written) && NumberField.IsIn(bytes.AsSpan(0, written));
    }

    private static bool HasDigit(string text, XmlToken token) => text.AsSpan(token.Start, token.End - token.Start).IndexOfAnyInRange('0', '9') >= 0;

    // In camel case, so that BusinessName is none.
    private static bool IsNumber(string name) => name.Contains("SSN", StringComparison.Ordinal) || name.Contains("Ssn", StringComparison.Ordinal)
        || name.Equals("ssn", StringComparison.OrdinalIgnoreCase) || name.Contains("SocialSecurity", StringComparison.OrdinalIgnoreCase);

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex("(?<![0-9.])0*2\\.0*16:(?<value>[^\u001c\u001d<]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, LimitMilliseconds)]
    private static partial Regex Field();
}
