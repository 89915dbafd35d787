using Processing.Stores.Images;
using Processing.Stores.Messages;

namespace Processing.Intake.Content;

/// <summary>Puts a kept entity together again, byte for byte.</summary>
public static class Reassembly
{
    /// <summary>The whole entity as it travelled.</summary>
    /// <param name="content">The skeleton and its spans.</param>
    /// <param name="images">Where the binary values are.</param>
    /// <exception cref="InvalidDataException">A binary value is missing or damaged.</exception>
    public static async Task<byte[]> EntityAsync(KeptContent content, IImageStore images)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(images);
        byte[] entity = new byte[LengthOf(content)];
        int from = 0;
        int written = 0;
        foreach (KeptSpan span in content.Spans)
        {
            content.Skeleton[from..span.SkeletonOffset].CopyTo(entity.AsMemory(written));
            written += span.SkeletonOffset - from;
            from = span.SkeletonOffset;
            byte[] value = await images.ReadAsync(span.Digest)
                ?? throw new InvalidDataException("A binary value that the log refers to is not stored.");
            written += Base64Layout.Write(span, value, entity.AsSpan(written));
        }

        content.Skeleton[from..].CopyTo(entity.AsMemory(written));
        return entity;
    }

    /// <summary>The XML document inside the entity; empty where it was transcoded on arrival.</summary>
    /// <param name="content">The skeleton and its spans.</param>
    /// <param name="images">Where the binary values are.</param>
    /// <exception cref="InvalidDataException">A binary value is missing or damaged.</exception>
    public static async Task<ReadOnlyMemory<byte>> DocumentAsync(KeptContent content, IImageStore images)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.DocumentOffset < 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        byte[] entity = await EntityAsync(content, images);
        return entity.AsMemory(content.DocumentOffset, content.DocumentLength);
    }

    /// <summary>The length of the whole entity in bytes.</summary>
    /// <param name="content">The skeleton and its spans.</param>
    public static int LengthOf(KeptContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Skeleton.Length
            + content.Spans.Sum(span => Base64Layout.WrittenLength(span.Form, span.LineLength, span.LineEnd, span.LengthBytes));
    }
}
