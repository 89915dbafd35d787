using System.Buffers;
using System.Text;

namespace Schemas.Infoset.Reading;

/// <summary>The bytes of a document as UTF-8 without byte order mark, and what its XML declaration may say.</summary>
/// <param name="Bytes">A slice of what came, or of <paramref name="Rented"/>.</param>
/// <param name="Rented">The buffer of a document that came as UTF-16; goes back to the pool when the document is done with.</param>
/// <param name="Declared">What the XML declaration may say of the encoding.</param>
/// <remarks>Source: XML 1.0, appendix F; RFC 7303, section 3: the charset of the transport beats the declaration.</remarks>
internal readonly record struct Utf8Document(ReadOnlyMemory<byte> Bytes, byte[]? Rented, DeclaredEncoding Declared)
{
    private static readonly UnicodeEncoding LittleEndian = new(false, false, true);

    private static readonly UnicodeEncoding BigEndian = new(true, false, true);

    public static Utf8Document From(ReadOnlyMemory<byte> bytes, string? charset)
    {
        var span = bytes.Span;
        if (span.StartsWith("\uFEFF"u8))
        {
            return new Utf8Document(bytes[3..], null, Overriding(charset, DeclaredEncoding.Utf8));
        }

        if (IsUtf32(span))
        {
            throw Unsupported();
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Transcode(bytes[2..], LittleEndian, DeclaredEncoding.Utf16);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Transcode(bytes[2..], BigEndian, DeclaredEncoding.Utf16);
        }

        return FromUnmarked(bytes, charset);
    }

    private static Utf8Document FromUnmarked(ReadOnlyMemory<byte> bytes, string? charset)
    {
        var span = bytes.Span;
        bool little = span.Length >= 2 && span[0] != 0 && span[1] == 0;
        bool big = span.Length >= 2 && span[0] == 0 && span[1] != 0;
        if (charset is not null)
        {
            return charset.ToUpperInvariant() switch
            {
                "UTF-8" or "US-ASCII" when !little && !big => new Utf8Document(bytes, null, DeclaredEncoding.Overridden),
                "UTF-16" => Transcode(bytes, little ? LittleEndian : BigEndian, DeclaredEncoding.Overridden),
                "UTF-16LE" => Transcode(bytes, LittleEndian, DeclaredEncoding.Overridden),
                "UTF-16BE" => Transcode(bytes, BigEndian, DeclaredEncoding.Overridden),
                _ => throw Unsupported(),
            };
        }

        if (little || big)
        {
            return Transcode(bytes, little ? LittleEndian : BigEndian, DeclaredEncoding.Utf16);
        }

        return new Utf8Document(bytes, null, DeclaredEncoding.Utf8);
    }

    private static DeclaredEncoding Overriding(string? charset, DeclaredEncoding found) => charset is null ? found : DeclaredEncoding.Overridden;

    private static bool IsUtf32(ReadOnlySpan<byte> span) =>
        span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || span.StartsWith((ReadOnlySpan<byte>)[0, 0]);

    private static Utf8Document Transcode(ReadOnlyMemory<byte> bytes, UnicodeEncoding encoding, DeclaredEncoding declared)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(checked((bytes.Length / 2 * 3) + 3));
        try
        {
            char[] text = encoding.GetChars(bytes.ToArray());
            int length = Encoding.UTF8.GetBytes(text, rented);
            return new Utf8Document(rented.AsMemory(0, length), rented, declared);
        }
        catch (DecoderFallbackException)
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            throw new InfosetException(InfosetErrorCode.EncodingInvalid, 0, 1, 1, "The bytes are not UTF-16");
        }
    }

    private static InfosetException Unsupported() =>
        new(InfosetErrorCode.EncodingUnsupported, 0, 1, 1, "The encoding is neither UTF-8 nor UTF-16");
}
