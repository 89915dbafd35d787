using System.Buffers;
using System.Globalization;
using System.Text;

namespace Biometrics.Itl;

/// <summary>Text and numbers of fields.</summary>
internal static class ItlText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<char> Separators = SearchValues.Create("\u001c\u001d\u001e\u001f");

    /// <summary>UTF-8 where the bytes are UTF-8 (plain ASCII always is), Latin-1 where they are not.</summary>
    /// <remarks>Field 1.015 names the set, but files with 8-bit text often leave it out.</remarks>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : Encoding.Latin1.GetString(bytes);

    /// <summary>The bytes of a text that goes into an item.</summary>
    /// <exception cref="ArgumentException">The text holds a separator and would break the record.</exception>
    public static byte[] Encode(string text) =>
        text.AsSpan().ContainsAny(Separators)
            ? throw new ArgumentException("An item may not hold an information separator.", nameof(text))
            : StrictUtf8.GetBytes(text);

    /// <summary>A number of digits only.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
