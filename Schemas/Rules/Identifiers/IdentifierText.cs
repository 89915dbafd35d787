using Schemas.Infoset;

namespace Schemas.Rules.Identifiers;

/// <summary>The text of identifiers and its forms.</summary>
internal static class IdentifierText
{
    /// <summary>The text of an identification, or of an element that is the identifier itself.</summary>
    public static string Of(InfosetElement element) =>
        element.FirstChild.IsPresent ? element.Child(ExchangeNames.IdentificationID).Text : element.Text;

    public static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Capital letters, then digits, in these numbers.</summary>
    public static bool IsLettersThenDigits(string text, int letters, int digits) =>
        text.Length == letters + digits && !text.AsSpan(0, letters).ContainsAnyExceptInRange('A', 'Z') && IsDigits(text.AsSpan(letters));
}
