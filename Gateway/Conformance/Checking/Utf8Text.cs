using System.Text;

namespace Gateway.Conformance.Checking;

/// <summary>A document as UTF-8 without byte order mark, in which lines and columns of findings count.</summary>
internal static class Utf8Text
{
    /// <summary>The document itself where it is UTF-8; what cannot be read becomes replacement characters.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> document)
    {
        var span = document.Span;
        if (span.StartsWith("\uFEFF"u8))
        {
            return document[3..];
        }

        bool isLittle = span.Length > 1 && (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || (span[0] != 0 && span[1] == 0));
        bool isBig = span.Length > 1 && (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || (span[0] == 0 && span[1] != 0));
        return isLittle || isBig
            ? Encoding.UTF8.GetBytes((isLittle ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(span).TrimStart('\uFEFF'))
            : document;
    }
}
