using System.Buffers.Text;
using System.Text;
using Gateway.Ops.Source;
using Processing.Intake;
using Processing.Stores;

namespace Gateway.Ops.OneMessage;

/// <summary>Puts a kept entity together again, byte for byte.</summary>
internal static class EntityCopy
{
    /// <summary>Reads the entity, or gives null where the message or one of its values is gone.</summary>
    /// <param name="stores">Where from.</param>
    /// <param name="id">The message.</param>
    public static async Task<byte[]?> ReadAsync(IStores stores, MessageId id)
    {
        if (await stores.Messages.ReadContentAsync(id) is not { } content)
        {
            return null;
        }

        using MemoryStream entity = new(checked((int)(content.Skeleton.Length + content.Spans.Sum(WrittenLength.Of))));
        int copied = 0;
        foreach (KeptSpan span in content.Spans)
        {
            if (await stores.Images.ReadAsync(span.Digest) is not { } image)
            {
                return null;
            }

            entity.Write(content.Skeleton.Span[copied..span.SkeletonOffset]);
            Write(entity, span, image);
            copied = span.SkeletonOffset;
        }

        entity.Write(content.Skeleton.Span[copied..]);
        return entity.ToArray();
    }

    private static void Write(MemoryStream entity, KeptSpan span, byte[] image)
    {
        if (span.Form is SpanForm.Binary)
        {
            entity.Write(image);
            return;
        }

        byte[] characters = new byte[Base64.GetMaxEncodedToUtf8Length(image.Length)];
        Base64.EncodeToUtf8(image, characters, out _, out int written);
        if (span.Form is SpanForm.Base64 || span.LineLength <= 0)
        {
            entity.Write(characters.AsSpan(0, written));
            return;
        }

        byte[] lineEnd = Encoding.ASCII.GetBytes(span.LineEnd);
        for (int at = 0; at < written; at += span.LineLength)
        {
            entity.Write(at == 0 ? [] : lineEnd);
            entity.Write(characters.AsSpan(at, Math.Min(span.LineLength, written - at)));
        }
    }
}
