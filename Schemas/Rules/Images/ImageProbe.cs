using System.Buffers;
using System.Buffers.Text;
using Biometrics.Imaging;
using Schemas.Infoset;

namespace Schemas.Rules.Images;

/// <summary>Reads image headers out of binary content, decoding no more than is needed.</summary>
internal static class ImageProbe
{
    /// <summary>A multiple of four; most headers come earlier.</summary>
    private const int FirstLetters = 4_096;

    /// <summary>The header, or null when the bytes are no image that is known.</summary>
    public static ImageHeader? Read(BinaryContent content)
    {
        if (content.IsPart)
        {
            return ImageHeader.Read(content.Encoded.Span);
        }

        Span<byte> first = stackalloc byte[FirstLetters / 4 * 3];
        var letters = content.Encoded.Span;
        Base64.DecodeFromUtf8(letters[..Math.Min(letters.Length, FirstLetters)], first, out _, out int written, isFinalBlock: false);
        first = first[..written];
        return ImageHeader.Read(first) ?? (ImageHeader.IsBegun(first) ? ReadWhole(content) : null);
    }

    /// <summary>The format that a media type names, or null when it names none that is known.</summary>
    public static ImageFormat? FormatOf(string mediaType) => mediaType.ToUpperInvariant() switch
    {
        "IMAGE/PNG" => ImageFormat.Png,
        "IMAGE/JPEG" or "IMAGE/JPG" => ImageFormat.Jpeg,
        "IMAGE/JP2" or "IMAGE/J2K" or "IMAGE/JPX" => ImageFormat.Jpeg2000,
        "IMAGE/WSQ" or "IMAGE/X-WSQ" => ImageFormat.Wsq,
        _ => null,
    };

    private static ImageHeader? ReadWhole(BinaryContent content)
    {
        int length = content.DecodedLength;
        if (length <= FirstLetters / 4 * 3)
        {
            byte[] small = length < 0 ? [] : content.ToArray();
            return ImageHeader.Read(small);
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return ImageHeader.Read(bytes.AsSpan(0, content.Decode(bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }
}
