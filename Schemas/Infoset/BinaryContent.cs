using System.Runtime.InteropServices;
using Schemas.Infoset.Reading;

namespace Schemas.Infoset;

/// <summary>The binary content of an element: base64 text in the document, or a part of the message.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct BinaryContent
{
    private readonly InfosetElement _element;

    internal BinaryContent(InfosetElement element)
    {
        _element = element;
    }

    /// <summary>Whether the bytes came as a part, in which case <see cref="Encoded"/> are the bytes themselves.</summary>
    public bool IsPart => _element.IsPart;

    /// <summary>The base64 text exactly as written between the tags, or the bytes of the part.</summary>
    public ReadOnlyMemory<byte> Encoded => IsPart ? Part : _element.Content;

    /// <summary>The bytes that come out of <see cref="Decode"/>; -1 when the text is not base64. Counts the white space, if there is any.</summary>
    public int DecodedLength
    {
        get
        {
            if (IsPart)
            {
                return Part.Length;
            }

            return IsPlain ? Base64Text.DecodedLength(_element.Content.Span, HasSpace) : Base64Text.CheckedLength(Meant.Span);
        }
    }

    /// <summary>The offset of <see cref="Encoded"/> in the document; -1 for a part.</summary>
    public int Offset => _element.IsPresent && !IsPart ? _element.Data.ContentOffset : -1;

    private ReadOnlyMemory<byte> Part => _element.Infoset.Tables.Parts[_element.Data.Part];

    /// <summary>Whether the reader saw nothing but letters, padding at the end, and white space.</summary>
    private bool IsPlain => _element.IsPresent && !_element.Data.Flags.HasAny(ElementFlags.NotBase64 | ElementFlags.Encoded);

    private bool HasSpace => _element.Data.Flags.HasAny(ElementFlags.Space);

    /// <summary>The base64 text with references and CDATA sections resolved; nearly always the text as written.</summary>
    private ReadOnlyMemory<byte> Meant
    {
        get
        {
            var written = _element.Content;
            if (!_element.IsPresent || !_element.Data.Flags.HasAny(ElementFlags.Encoded))
            {
                return written;
            }

            byte[] meant = new byte[written.Length];
            return meant.AsMemory(0, TextDecoder.Content(written.Span, meant));
        }
    }

    /// <summary>Writes the decoded bytes.</summary>
    /// <param name="destination">At least <see cref="DecodedLength"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    /// <exception cref="FormatException">The text is not base64.</exception>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int Decode(Span<byte> destination)
    {
        if (IsPart)
        {
            Part.Span.CopyTo(destination);
            return Part.Length;
        }

        return Base64Text.Decode(Meant.Span, destination);
    }

    /// <summary>The decoded bytes in a new array.</summary>
    /// <exception cref="FormatException">The text is not base64.</exception>
    public byte[] ToArray()
    {
        int length = DecodedLength;
        if (length < 0)
        {
            throw new FormatException("The text is not base64.");
        }

        byte[] bytes = new byte[length];
        Decode(bytes);
        return bytes;
    }
}
