using System.Text;
using Gateway.Soap.Body;
using Gateway.Soap.Mtom;

namespace Gateway.Conformance.Checking;

/// <summary>
/// A file as it travelled: MIME or HTTP header lines, a blank line, and the body; or a package that begins with its boundary.
/// </summary>
/// <param name="ContentType">The Content-Type; null where there are no header lines.</param>
/// <param name="Body">What follows the blank line.</param>
internal sealed record MimeFile(string? ContentType, ReadOnlyMemory<byte> Body)
{
    private const int MostHeaderBytes = 16 * 1024;

    private const int LongestBoundary = 70;

    /// <summary>The charset that the Content-Type names; null where it names none.</summary>
    public string? Charset { get; private set; }

    /// <summary>Takes a file apart; null where it is none.</summary>
    public static MimeFile? Find(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith("--"u8))
        {
            return new MimeFile(null, bytes);
        }

        int end = EndOfHeaders(span[..Math.Min(span.Length, MostHeaderBytes)], out int blank);
        if (end < 0)
        {
            return null;
        }

        string[] lines = Unfolded(Encoding.Latin1.GetString(span[..end]));
        string? type = Array.Find(lines, line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase));
        return type is null ? null : new MimeFile(type["Content-Type:".Length..].Trim(), bytes[(end + blank)..]);
    }

    /// <summary>How the package is put together; null where the body is no package but a document.</summary>
    /// <exception cref="EdgeRefusalException">A media type that is not taken.</exception>
    public MultipartFrame? ReadFrame()
    {
        if (ContentType is null)
        {
            var line = Body.Span[2..];
            int end = line.IndexOfAny((byte)'\r', (byte)'\n');
            return new MultipartFrame(end is > 0 and <= LongestBoundary ? Encoding.Latin1.GetString(line[..end]).TrimEnd() : null, null);
        }

        var type = RequestMediaType.Read(ContentType);
        Charset = type.Charset;
        return type.Multipart;
    }

    private static int EndOfHeaders(ReadOnlySpan<byte> head, out int blank)
    {
        int withReturns = head.IndexOf("\r\n\r\n"u8);
        int without = head.IndexOf("\n\n"u8);
        bool hasReturns = withReturns >= 0 && (without < 0 || withReturns < without);
        blank = hasReturns ? 4 : 2;
        return hasReturns ? withReturns : without;
    }

    // A header line that begins with white space goes on from the one before.
    private static string[] Unfolded(string headers) => headers
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace("\n ", " ", StringComparison.Ordinal)
        .Replace("\n\t", " ", StringComparison.Ordinal)
        .Split('\n');
}
