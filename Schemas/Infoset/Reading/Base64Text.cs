using System.Buffers;
using System.Buffers.Text;
using System.Numerics;

namespace Schemas.Infoset.Reading;

/// <summary>The lexical rules of base64Binary.</summary>
/// <remarks>
/// Source: XML Schema part 2, second edition, 3.2.16: white space anywhere, the other characters a multiple of four,
/// padding only at the end, and the unused bits of the last letter zero.
/// </remarks>
internal static class Base64Text
{
    /// <summary>The bytes that the text stands for, or -1 when it breaks a rule. Checks all of them.</summary>
    public static int CheckedLength(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAnyExcept(XmlCharacters.Base64OrSpace);
        var tail = end < 0 ? default : text[end..];
        if (tail.IndexOfAnyExcept("= \t\r\n"u8) >= 0)
        {
            return -1;
        }

        return DecodedLength(text, hasSpace: true);
    }

    /// <summary>The same for text that is known to have only letters, then only padding, and white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasSpace">Whether there may be white space.</param>
    public static int DecodedLength(ReadOnlySpan<byte> text, bool hasSpace)
    {
        int padding = 0;
        int last = text.Length - 1;
        for (; last >= 0 && (text[last] == '=' || XmlCharacters.IsSpace(text[last])); last--)
        {
            padding += text[last] == '=' ? 1 : 0;
        }

        int letters = last + 1 - (hasSpace ? CountSpaces(text[..(last + 1)]) : 0);
        if (padding > 2 || (letters + padding) % 4 != 0 || (letters == 0 && padding > 0))
        {
            return -1;
        }

        int unused = padding switch { 1 => 0b11, 2 => 0b1111, _ => 0 };
        return unused != 0 && (Value(text[last]) & unused) != 0 ? -1 : (((letters + padding) / 4) * 3) - padding;
    }

    public static int Decode(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        return Base64.DecodeFromUtf8(text, destination, out _, out int written) switch
        {
            OperationStatus.Done => written,
            OperationStatus.DestinationTooSmall => DecodeWithoutSpace(text, destination),
            _ => throw new FormatException("The text is not base64."),
        };
    }

    /// <summary>The framework asks for a longer destination when white space stands in the padding; without white space it asks for what is needed.</summary>
    private static int DecodeWithoutSpace(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        byte[] letters = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            int length = 0;
            foreach (byte value in text)
            {
                letters[length] = value;
                length += value <= ' ' ? 0 : 1;
            }

            return Base64.DecodeFromUtf8(letters.AsSpan(0, length), destination, out _, out int written) == OperationStatus.Done
                ? written
                : throw new ArgumentException("The destination is too short.", nameof(destination));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(letters, clearArray: true);
        }
    }

    /// <summary>Counts the bytes up to the space character: in text of XML those are the white space.</summary>
    private static int CountSpaces(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (text.Length >= Vector<byte>.Count)
        {
            var sums = Vector<byte>.Zero;
            int rounds = Math.Min(text.Length / Vector<byte>.Count, byte.MaxValue);
            for (int i = 0; i < rounds; i++)
            {
                // A comparison gives 255 in each lane that holds; subtracting it adds one. 255 rounds cannot overflow a lane.
                sums -= Vector.LessThanOrEqual(new Vector<byte>(text[(i * Vector<byte>.Count)..]), new Vector<byte>((byte)' '));
            }

            Vector.Widen(sums, out var low, out var high);
            count += Vector.Sum(low) + Vector.Sum(high);
            text = text[(rounds * Vector<byte>.Count)..];
        }

        foreach (byte value in text)
        {
            count += value <= ' ' ? 1 : 0;
        }

        return count;
    }

    private static int Value(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
        (byte)'+' => 62,
        _ => 63,
    };
}
