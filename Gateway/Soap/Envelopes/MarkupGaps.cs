namespace Gateway.Soap.Envelopes;

/// <summary>Looks at what stands between elements of a document that is known to be well-formed.</summary>
internal static class MarkupGaps
{
    /// <summary>The offset after the start tag that begins at an offset.</summary>
    public static int EndOfTag(ReadOnlySpan<byte> document, int offset)
    {
        byte quote = 0;
        for (int i = offset; i < document.Length; i++)
        {
            byte current = document[i];
            if (quote != 0)
            {
                quote = current == quote ? (byte)0 : quote;
            }
            else if (current is (byte)'"' or (byte)'\'')
            {
                quote = current;
            }
            else if (current == (byte)'>')
            {
                return i + 1;
            }
        }

        return document.Length;
    }

    /// <summary>Whether there is nothing but white space and comments.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> gap)
    {
        while (true)
        {
            int text = gap.IndexOfAnyExcept(" \t\r\n"u8);
            if (text < 0)
            {
                return true;
            }

            gap = gap[text..];
            int end = gap.StartsWith("<!--"u8) ? gap.IndexOf("-->"u8) : -1;
            if (end < 0)
            {
                return false;
            }

            gap = gap[(end + 3)..];
        }
    }
}
