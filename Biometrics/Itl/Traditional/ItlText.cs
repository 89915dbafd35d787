using System.Buffers;
using System.Globalization;
using Biometrics.Itl.CharacterSets;

namespace Biometrics.Itl.Traditional;

/// <summary>Text and numbers of fields.</summary>
internal static class ItlText
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("\u001c\u001d\u001e\u001f");

    /// <summary>The bytes of a text that goes into an item.</summary>
    /// <exception cref="ArgumentException">The text holds a separator and would break the record.</exception>
    public static byte[] Encode(string text, CharacterSet set) =>
        HasSeparator(text) ? throw new ArgumentException("An item may not hold an information separator.", nameof(text)) : set.Encode(text);

    /// <summary>Whether a text would break the record that it is put into.</summary>
    public static bool HasSeparator(string text) => text.AsSpan().ContainsAny(Separators);

    /// <summary>A number of digits only.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
