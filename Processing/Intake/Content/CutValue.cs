using System.Security.Cryptography;
using Processing.Stores.Images;
using Processing.Stores.Messages;
using Schemas.Infoset;

namespace Processing.Intake.Content;

/// <summary>One binary value of a message.</summary>
/// <param name="Element">The element that holds it.</param>
/// <param name="ContentOffset">Where the content of the element begins in the document, bytes.</param>
/// <param name="ContentLength">The length of that content, bytes.</param>
/// <param name="Image">The decoded value with its digest.</param>
internal readonly record struct CutValue(InfosetElement Element, int ContentOffset, int ContentLength, KeptImage Image)
{
    /// <summary>Reads the value of an element; false where its text is no base64.</summary>
    public static bool TryRead(InfosetElement element, ReadOnlyMemory<byte> document, out CutValue value)
    {
        value = default;
        BinaryContent binary = element.Binary;
        if (binary.DecodedLength < 0)
        {
            return false;
        }

        ReadOnlyMemory<byte> bytes = binary.IsPart ? binary.Encoded : Decoded(binary);
        (int offset, int length) = ContentRange(document.Span, element);
        value = new CutValue(element, offset, length, new KeptImage(SHA256.HashData(bytes.Span), bytes));
        return true;
    }

    /// <summary>How the value can be cut out of the entity, or null where it could not be written again exactly.</summary>
    public EntityCut? InEntity(ReadOnlyMemory<byte> document, WireForm wire)
    {
        if (Element.Binary.IsPart)
        {
            return wire.Entity.Span.Overlaps(Image.Bytes.Span, out int offset) && offset >= 0
                ? new EntityCut(offset, Image.Bytes.Length, new KeptSpan(0, Image.Digest, SpanForm.Binary, 0, string.Empty, Image.Bytes.Length))
                : null;
        }

        if (wire.DocumentOffset is not { } documentOffset
            || Base64Layout.Recognize(document.Span.Slice(ContentOffset, ContentLength), Image.Bytes.Span) is not { } layout)
        {
            return null;
        }

        var span = new KeptSpan(0, Image.Digest, layout.Form, layout.LineLength, layout.LineEnd, Image.Bytes.Length);
        return new EntityCut(documentOffset + ContentOffset + layout.Lead, layout.Length, span);
    }

    private static byte[] Decoded(BinaryContent binary)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(binary.DecodedLength);
        int written = binary.Decode(bytes);
        return written == bytes.Length ? bytes : bytes[..written];
    }

    private static (int Offset, int Length) ContentRange(ReadOnlySpan<byte> document, InfosetElement element)
    {
        int end = element.Offset + element.Length;
        ReadOnlySpan<byte> whole = document[element.Offset..end];
        int start = element.Offset + StartTagLength(whole);
        int close = whole.LastIndexOf("</"u8);
        return close < 0 ? (end, 0) : (start, element.Offset + close - start);
    }

    private static int StartTagLength(ReadOnlySpan<byte> element)
    {
        byte quote = 0;
        for (int i = 0; i < element.Length; i++)
        {
            byte at = element[i];
            if (quote != 0)
            {
                quote = at == quote ? (byte)0 : quote;
            }
            else if (at is (byte)'"' or (byte)'\'')
            {
                quote = at;
            }
            else if (at == (byte)'>')
            {
                return i + 1;
            }
        }

        return element.Length;
    }
}
