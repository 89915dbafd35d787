using System.Text;
using Gateway.Soap.Body;
using Microsoft.Net.Http.Headers;

namespace Gateway.Soap.Mtom;

/// <summary>The headers of one MIME part, as far as they matter.</summary>
/// <remarks>Source: RFC 2045. Folded lines are refused: nobody folds these headers but to hide something.</remarks>
internal readonly record struct PartHeaders
{
    /// <summary>The Content-ID as written, with its brackets; null where there is none.</summary>
    public string? ContentId { get; init; }

    /// <summary>Whether the Content-Type is application/xop+xml.</summary>
    public bool IsXop { get; init; }

    /// <summary>The charset parameter of the Content-Type, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>The transfer encoding.</summary>
    public PartEncoding Encoding { get; init; }

    /// <summary>Reads a block of header lines.</summary>
    /// <param name="block">The lines without the blank one.</param>
    /// <exception cref="EdgeRefusalException">A line that is no header, a header twice, or an unknown transfer encoding.</exception>
    public static PartHeaders Read(ReadOnlySpan<byte> block)
    {
        var headers = new PartHeaders();
        string? type = null;
        string? encoding = null;
        while (!block.IsEmpty)
        {
            int end = block.IndexOf("\r\n"u8);
            var line = end < 0 ? block : block[..end];
            block = end < 0 ? default : block[(end + 2)..];
            int colon = line.IndexOf((byte)':');
            if (colon <= 0 || line[0] is (byte)' ' or (byte)'\t')
            {
                throw new EdgeRefusalException(EdgeRefusal.MultipartMalformed, "A header of a part is malformed.");
            }

            string value = System.Text.Encoding.Latin1.GetString(line[(colon + 1)..].Trim((byte)' '));
            switch (line[..colon])
            {
                case var name when Ascii.EqualsIgnoreCase(name, "Content-ID"u8):
                    headers = headers with { ContentId = Once(headers.ContentId, value) };
                    break;
                case var name when Ascii.EqualsIgnoreCase(name, "Content-Type"u8):
                    type = Once(type, value);
                    break;
                case var name when Ascii.EqualsIgnoreCase(name, "Content-Transfer-Encoding"u8):
                    encoding = Once(encoding, value);
                    break;
            }
        }

        return WithType(headers, type) with { Encoding = EncodingOf(encoding) };
    }

    private static PartHeaders WithType(PartHeaders headers, string? type) =>
        MediaTypeHeaderValue.TryParse(type, out MediaTypeHeaderValue? parsed)
            ? headers with
            {
                IsXop = parsed.MediaType.Equals("application/xop+xml", StringComparison.OrdinalIgnoreCase),
                Charset = parsed.Charset.HasValue ? RequestMediaType.ReadCharset(parsed.Charset) : null,
            }
            : headers;

    private static PartEncoding EncodingOf(string? value) => value?.ToLowerInvariant() switch
    {
        null or "binary" or "8bit" or "7bit" => PartEncoding.Identity,
        "base64" => PartEncoding.Base64,
        _ => throw new EdgeRefusalException(
            EdgeRefusal.TransferEncodingUnsupported, "The transfer encoding of a part must be binary, 8bit, 7bit or base64."),
    };

    private static string Once(string? before, string value) => before is null
        ? value
        : throw new EdgeRefusalException(EdgeRefusal.MultipartMalformed, "A header of a part is there twice.");
}
