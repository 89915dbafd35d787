using System.Buffers.Text;
using Processing.Stores.Messages;

namespace Processing.Intake.Content;

/// <summary>How a base64 text is laid out, where it is laid out so regularly that it can be written again from the bytes.</summary>
/// <param name="Form">Without white space, or in lines of one length.</param>
/// <param name="LineLength">The characters in a line, or 0.</param>
/// <param name="LineEnd">What ends each line but the last, or empty.</param>
/// <param name="Lead">White space before the text, bytes; it stays in the skeleton.</param>
/// <param name="Length">The text without white space around it, bytes.</param>
internal readonly record struct Base64Layout(SpanForm Form, int LineLength, string LineEnd, int Lead, int Length)
{
    /// <summary>Recognizes the layout of a text.</summary>
    /// <param name="text">The text as written, with white space around it.</param>
    /// <param name="bytes">What it decodes to.</param>
    /// <returns>The layout, or null where writing it again would give other text.</returns>
    public static Base64Layout? Recognize(ReadOnlySpan<byte> text, ReadOnlySpan<byte> bytes)
    {
        int lead = text.Length - text.TrimStart(" \t\r\n"u8).Length;
        ReadOnlySpan<byte> inner = text.Trim(" \t\r\n"u8);
        int lineLength = inner.IndexOfAny((byte)'\r', (byte)'\n');
        Base64Layout layout;
        if (lineLength < 0)
        {
            layout = new Base64Layout(SpanForm.Base64, 0, string.Empty, lead, inner.Length);
        }
        else
        {
            string lineEnd = inner[lineLength..].StartsWith("\r\n"u8) ? "\r\n" : inner[lineLength] == (byte)'\n' ? "\n" : "\r";
            layout = new Base64Layout(SpanForm.Base64Lines, lineLength, lineEnd, lead, inner.Length);
        }

        return layout.LineLength >= 0 && layout.Matches(inner, bytes) ? layout : null;
    }

    /// <summary>The length of the text that <see cref="Write"/> writes, bytes.</summary>
    public static int WrittenLength(SpanForm form, int lineLength, string lineEnd, int lengthBytes)
    {
        int encoded = checked((lengthBytes + 2) / 3 * 4);
        return form switch
        {
            SpanForm.Binary => lengthBytes,
            SpanForm.Base64 => encoded,
            _ => encoded == 0 ? 0 : checked(encoded + ((encoded - 1) / lineLength * lineEnd.Length)),
        };
    }

    /// <summary>Writes a kept value the way it stood in its entity.</summary>
    /// <param name="span">How it stood.</param>
    /// <param name="bytes">The value.</param>
    /// <param name="destination">At least <see cref="WrittenLength"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    public static int Write(KeptSpan span, ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        if (span.Form == SpanForm.Binary)
        {
            bytes.CopyTo(destination);
            return bytes.Length;
        }

        if (span.Form == SpanForm.Base64)
        {
            Base64.EncodeToUtf8(bytes, destination, out _, out int written);
            return written;
        }

        return WriteLines(span.LineLength, span.LineEnd, bytes, destination);
    }

    private static int WriteLines(int lineLength, string lineEnd, ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        byte[] encoded = new byte[checked((bytes.Length + 2) / 3 * 4)];
        Base64.EncodeToUtf8(bytes, encoded, out _, out _);
        int written = 0;
        for (int from = 0; from < encoded.Length; from += lineLength)
        {
            ReadOnlySpan<byte> line = encoded.AsSpan(from, Math.Min(lineLength, encoded.Length - from));
            line.CopyTo(destination[written..]);
            written += line.Length;
            if (from + line.Length < encoded.Length)
            {
                written += System.Text.Encoding.ASCII.GetBytes(lineEnd, destination[written..]);
            }
        }

        return written;
    }

    private bool Matches(ReadOnlySpan<byte> inner, ReadOnlySpan<byte> bytes)
    {
        if (Form == SpanForm.Base64Lines && LineLength == 0)
        {
            return false;
        }

        if (WrittenLength(Form, LineLength, LineEnd, bytes.Length) != inner.Length)
        {
            return false;
        }

        byte[] again = System.Buffers.ArrayPool<byte>.Shared.Rent(Math.Max(inner.Length, 1));
        try
        {
            var span = new KeptSpan(0, ReadOnlyMemory<byte>.Empty, Form, LineLength, LineEnd, bytes.Length);
            int written = Write(span, bytes, again);
            return again.AsSpan(0, written).SequenceEqual(inner);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(again);
        }
    }
}
