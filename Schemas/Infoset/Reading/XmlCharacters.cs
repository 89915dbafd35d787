using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Schemas.Infoset.Reading;

/// <summary>The character classes of XML 1.0, fifth edition, as far as the reader asks for them.</summary>
internal static class XmlCharacters
{
    /// <summary>Letters, digits, plus and slash.</summary>
    public static readonly SearchValues<byte> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>The base64 alphabet and white space.</summary>
    public static readonly SearchValues<byte> Base64OrSpace =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ \t\r\n"u8);

    /// <summary>ASCII that needs no look in text: all but less-than, greater-than, ampersand and control characters.</summary>
    public static readonly SearchValues<byte> PlainText = SearchValues.Create(AsciiExcept("<>&"u8));

    /// <summary>ASCII that needs no look in an attribute value.</summary>
    public static readonly SearchValues<byte> PlainValue = SearchValues.Create(AsciiExcept("<&\"'\t\n\r"u8));

    /// <summary>ASCII that needs no look in a comment.</summary>
    public static readonly SearchValues<byte> PlainComment = SearchValues.Create(AsciiExcept("-"u8));

    /// <summary>ASCII that needs no look in a CDATA section.</summary>
    public static readonly SearchValues<byte> PlainCdata = SearchValues.Create(AsciiExcept("]"u8));

    /// <summary>ASCII that needs no look in a processing instruction.</summary>
    public static readonly SearchValues<byte> PlainInstruction = SearchValues.Create(AsciiExcept("?"u8));

    /// <summary>ASCII name characters and the colon.</summary>
    public static readonly SearchValues<byte> Name =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_:"u8);

    /// <summary>Whether the byte is one of the four white space characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(byte value) => value <= ' ' && value is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r';

    /// <summary>Whether all bytes are white space.</summary>
    public static bool IsSpace(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (!IsSpace(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// How many bytes from the beginning are white space: 32 at once, of which the lowest that is none ends the count. A line end with its indentation is
    /// nearly always one such step, without a branch that goes now this way and now that.
    /// </summary>
    public static int CountSpaces(ReadOnlySpan<byte> text)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return CountSpacesInWords(text);
        }

        unchecked
        {
            int at = 0;
            while (at + Vector256<byte>.Count <= text.Length)
            {
                var bytes = Vector256.Create(text[at..]);
                var spaces = Vector256.Equals(bytes, Vector256.Create((byte)' ')) | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
                    | Vector256.Equals(bytes, Vector256.Create((byte)'\t')) | Vector256.Equals(bytes, Vector256.Create((byte)'\r'));
                uint others = ~spaces.ExtractMostSignificantBits();
                if (others != 0)
                {
                    return at + BitOperations.TrailingZeroCount(others);
                }

                at += Vector256<byte>.Count;
            }

            return at + CountSpacesInWords(text[at..]);
        }
    }

    /// <summary>The same without vectors, and for the end of a document: indentation in words of eight blanks, line ends one by one.</summary>
    public static int CountSpacesInWords(ReadOnlySpan<byte> text)
    {
        const ulong EightBlanks = 0x2020202020202020UL;
        unchecked
        {
            int at = 0;
            while (at + sizeof(ulong) <= text.Length)
            {
                // The lowest bit that differs tells in which byte the blanks end.
                ulong difference = BinaryPrimitives.ReadUInt64LittleEndian(text[at..]) ^ EightBlanks;
                int blanks = difference == 0 ? sizeof(ulong) : BitOperations.TrailingZeroCount(difference) / 8;
                at += blanks;
                if (blanks < sizeof(ulong))
                {
                    if (!IsSpace(text[at]))
                    {
                        return at;
                    }

                    at++;
                }
            }

            while (at < text.Length && IsSpace(text[at]))
            {
                at++;
            }

            return at;
        }
    }

    /// <summary>Production [2]: the characters that a document may have.</summary>
    public static bool IsCharacter(int codePoint) => codePoint switch
    {
        < 0x20 => codePoint is '\t' or '\n' or '\r',
        <= 0xD7FF => true,
        < 0xE000 => false,
        <= 0xFFFD => true,
        < 0x10000 => false,
        _ => codePoint <= 0x10FFFF,
    };

    /// <summary>Production [4] without the colon: how a name begins.</summary>
    public static bool IsNameStart(int codePoint) => codePoint switch
    {
        < 0x80 => codePoint is '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'),
        <= 0x2FF => codePoint is >= 0xC0 and not (0xD7 or 0xF7),
        <= 0x1FFF => codePoint is (>= 0x370 and <= 0x37D) or >= 0x37F,
        <= 0x2FEF => codePoint is 0x200C or 0x200D or (>= 0x2070 and <= 0x218F) or >= 0x2C00,
        <= 0xD7FF => codePoint >= 0x3001,
        <= 0xFFFD => codePoint is (>= 0xF900 and <= 0xFDCF) or >= 0xFDF0,
        _ => codePoint is >= 0x10000 and <= 0xEFFFF,
    };

    /// <summary>Production [4a] without the colon, beyond ASCII: how a name goes on.</summary>
    public static bool IsNameCharacter(int codePoint) =>
        IsNameStart(codePoint) || codePoint is 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    private static ReadOnlySpan<byte> AsciiExcept(ReadOnlySpan<byte> marks)
    {
        var kept = new List<byte>("\t\n\r"u8.ToArray().Except(marks.ToArray()));
        for (byte value = 0x20; value < 0x80; value++)
        {
            if (!marks.Contains(value))
            {
                kept.Add(value);
            }
        }

        return kept.ToArray();
    }
}
