using System.Text;

namespace Biometrics.Itl.CharacterSets;

/// <summary>
/// How the text of a file is written in bytes, as field 1.015 says it. Type-1, tags, numbers and codes are 7-bit ASCII whatever it says;
/// the set holds for text in the records that follow.
/// </summary>
/// <remarks>Source: ANSI/NIST-ITL 1-2011, 5.5 and table 4. UTF-16 and UTF-32 are big-endian unless a byte order mark says otherwise.</remarks>
public sealed class CharacterSet
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Encoding? _encoding;

    private CharacterSet(int index, string name, Encoding? encoding)
    {
        Index = index;
        Name = name;
        _encoding = encoding;
    }

    /// <summary>No set is named: UTF-8 where the bytes are UTF-8 (plain ASCII always is), Latin-1 where they are not; written as UTF-8.</summary>
    /// <remarks>Files with 8-bit text often leave field 1.015 out.</remarks>
    public static CharacterSet Unspecified { get; } = new(-1, "", null);

    /// <summary>Index 000: 7-bit ASCII. Bytes beyond it are read as in <see cref="Unspecified"/>; a character beyond it is written as UTF-8.</summary>
    public static CharacterSet Ascii { get; } = new(0, "ASCII", null);

    /// <summary>Index 001: 8-bit ASCII (Latin-1).</summary>
    public static CharacterSet Latin1 { get; } = new(1, "ASCII", Encoding.Latin1);

    /// <summary>Index 002: UTF-16, two or four bytes a character.</summary>
    public static CharacterSet Utf16 { get; } = new(2, "UTF-16", new UnicodeEncoding(bigEndian: true, byteOrderMark: true));

    /// <summary>Index 003: UTF-8.</summary>
    public static CharacterSet Utf8 { get; } = new(3, "UTF-8", StrictUtf8);

    /// <summary>Index 004: UTF-32, four bytes a character.</summary>
    public static CharacterSet Utf32 { get; } = new(4, "UTF-32", new UTF32Encoding(bigEndian: true, byteOrderMark: true));

    /// <summary>The index in field 1.015, 0 to 4; −1 where the field is absent.</summary>
    public int Index { get; }

    /// <summary>The common name that field 1.015 gives; empty where the field is absent.</summary>
    public string Name { get; }

    /// <summary>Whether a character may hold bytes that look like separators.</summary>
    public bool IsWide => Index is 2 or 4;

    /// <summary>The set of an index; <see cref="Unspecified"/> for one that is reserved or the user's own.</summary>
    /// <param name="index">The index as field 1.015 gives it.</param>
    public static CharacterSet Of(int index) => index switch
    {
        0 => Ascii,
        1 => Latin1,
        2 => Utf16,
        3 => Utf8,
        4 => Utf32,
        _ => Unspecified,
    };

    /// <summary>The bytes as text. Bytes that the set does not know are read as Latin-1: nothing is lost.</summary>
    /// <param name="bytes">The bytes of one item or field.</param>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        if (IsWide)
        {
            return WideText.Decode(bytes, this);
        }

        return Index != Latin1.Index && System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    /// <summary>The bytes of a text. What the set cannot say is written in UTF-8.</summary>
    /// <param name="text">The text.</param>
    public byte[] Encode(string text)
    {
        if (Ascii7(text))
        {
            return Encoding.ASCII.GetBytes(text);
        }

        return this switch
        {
            { IsWide: true } => [.. _encoding!.GetPreamble(), .. _encoding.GetBytes(text)], // wide sets always have an encoding
            { Index: 1 } when text.All(sign => sign <= '\u00FF') => Encoding.Latin1.GetBytes(text),
            _ => StrictUtf8.GetBytes(text),
        };
    }

    /// <summary>Whether the set can say a text without falling back on UTF-8.</summary>
    /// <param name="text">The text.</param>
    public bool CanSay(string text) => Ascii7(text) || (Index == Latin1.Index ? text.All(sign => sign <= '\u00FF') : Index > 1);

    internal string DecodeWide(ReadOnlySpan<byte> bytes) => _encoding!.GetString(bytes); // only asked of wide sets

    private static bool Ascii7(string text) => System.Text.Ascii.IsValid(text);
}
