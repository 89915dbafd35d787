using System.Buffers;
using System.Text;
using Schemas.Infoset.Reading;

namespace Schemas.Infoset;

/// <summary>The text of elements without child elements.</summary>
internal static class ElementText
{
    private const string Spaces = " \t\r\n";

    /// <summary>The text with white space collapsed.</summary>
    public static string Collapsed(InfosetElement element)
    {
        if (!element.IsPresent || element.HasChildren)
        {
            return string.Empty;
        }

        if (!element.Data.Flags.HasAny(ElementFlags.Encoded))
        {
            return Collapse(element.RawText);
        }

        byte[] scratch = ArrayPool<byte>.Shared.Rent(element.RawText.Length);
        try
        {
            return Collapse(scratch.AsSpan(0, TextDecoder.Content(element.RawText, scratch)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch, clearArray: true);
        }
    }

    private static string Collapse(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\r\n"u8);
        string meant = Encoding.UTF8.GetString(text);
        return text.IndexOfAny("\t\r\n"u8) >= 0 || text.IndexOf("  "u8) >= 0
            ? string.Join(' ', meant.Split(Spaces.ToCharArray(), StringSplitOptions.RemoveEmptyEntries))
            : meant;
    }
}
