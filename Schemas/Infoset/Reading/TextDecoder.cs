using System.Buffers;
using System.Text;

namespace Schemas.Infoset.Reading;

/// <summary>Turns text as written into text as meant. The text has been checked: every reference in it is good.</summary>
internal static class TextDecoder
{
    /// <summary>An attribute value with its references resolved and its line ends and tabs made spaces.</summary>
    public static byte[] Value(ReadOnlySpan<byte> written)
    {
        byte[] scratch = ArrayPool<byte>.Shared.Rent(written.Length);
        try
        {
            return scratch.AsSpan(0, Value(written, scratch)).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    public static string ValueText(ReadOnlySpan<byte> written, bool encoded)
    {
        if (!encoded)
        {
            return Encoding.UTF8.GetString(written);
        }

        byte[] scratch = ArrayPool<byte>.Shared.Rent(written.Length);
        try
        {
            return Encoding.UTF8.GetString(scratch, 0, Value(written, scratch));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch, clearArray: true);
        }
    }

    /// <summary>Writes an attribute value as meant and says how long it is; never longer than as written.</summary>
    public static int Value(ReadOnlySpan<byte> written, Span<byte> meant)
    {
        int length = 0;
        for (int at = 0; at < written.Length; at++)
        {
            byte value = written[at];
            if (value == '&')
            {
                at += AddReference(written[at..], meant, ref length) - 1;
                continue;
            }

            if (value == '\r' && at + 1 < written.Length && written[at + 1] == '\n')
            {
                continue;
            }

            meant[length++] = XmlCharacters.IsSpace(value) ? (byte)' ' : value;
        }

        return length;
    }

    /// <summary>Writes the text of an element without child elements as meant: references resolved, CDATA unpacked, comments left out, line ends made LF.</summary>
    /// <returns>The bytes written; never more than <paramref name="written"/> has.</returns>
    public static int Content(ReadOnlySpan<byte> written, Span<byte> meant)
    {
        int length = 0;
        for (int at = 0; at < written.Length;)
        {
            byte value = written[at];
            if (value == '&')
            {
                at += AddReference(written[at..], meant, ref length);
            }
            else if (value == '<')
            {
                at += AddMarkup(written[at..], meant, ref length);
            }
            else
            {
                at += AddPlain(written[at..], meant, ref length, "&<"u8);
            }
        }

        return length;
    }

    /// <summary>Copies up to one of the marks, making line ends LF, and says how much was read.</summary>
    private static int AddPlain(ReadOnlySpan<byte> written, Span<byte> meant, ref int length, ReadOnlySpan<byte> marks)
    {
        int end = marks.IsEmpty ? -1 : written.IndexOfAny(marks[0], marks[1]);
        end = end < 0 ? written.Length : end;
        for (int at = 0; at < end; at++)
        {
            byte value = written[at];
            if (value != '\r')
            {
                meant[length++] = value;
            }
            else if (at + 1 == written.Length || written[at + 1] != '\n')
            {
                meant[length++] = (byte)'\n';
            }
        }

        return end;
    }

    private static int AddMarkup(ReadOnlySpan<byte> written, Span<byte> meant, ref int length)
    {
        if (written.StartsWith("<![CDATA["u8))
        {
            int end = written.IndexOf("]]>"u8);
            AddPlain(written[9..end], meant, ref length, default);
            return end + 3;
        }

        return written.StartsWith("<!--"u8) ? written.IndexOf("-->"u8) + 3 : written.IndexOf("?>"u8) + 2;
    }

    private static int AddReference(ReadOnlySpan<byte> written, Span<byte> meant, ref int length)
    {
        Reference.Read(written, out int codePoint, out int read);
        length += new Rune(codePoint).EncodeToUtf8(meant[length..]);
        return read;
    }
}
