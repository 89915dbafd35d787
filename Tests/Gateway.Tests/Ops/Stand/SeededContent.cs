using System.Security.Cryptography;
using System.Text;
using Processing.Stores.Images;
using Processing.Stores.Messages;

namespace Gateway.Tests.Ops.Stand;

/// <summary>An entity whose binary values are cut out, as the intake would do it.</summary>
public sealed record SeededContent(KeptContent Content, byte[] Entity, IReadOnlyList<KeptImage> Images)
{
    /// <summary>Cuts a document: each <c>{0}</c>, <c>{1}</c> … stands for an image in base64 without white space.</summary>
    public static SeededContent Of(string document, params byte[][] images)
    {
        StringBuilder skeleton = new();
        StringBuilder entity = new();
        List<KeptSpan> spans = [];
        List<KeptImage> kept = [];
        string rest = document;
        for (int index = 0; index < images.Length; index++)
        {
            string mark = $"{{{index}}}";
            int place = rest.IndexOf(mark, StringComparison.Ordinal);
            skeleton.Append(rest.AsSpan(0, place));
            entity.Append(rest.AsSpan(0, place)).Append(Convert.ToBase64String(images[index]));
            byte[] digest = SHA256.HashData(images[index]);
            spans.Add(new(Encoding.UTF8.GetByteCount(skeleton.ToString()), digest, SpanForm.Base64, 0, "", images[index].Length));
            kept.Add(new(digest, images[index]));
            rest = rest[(place + mark.Length)..];
        }

        skeleton.Append(rest);
        entity.Append(rest);
        byte[] whole = Encoding.UTF8.GetBytes(entity.ToString());
        return new(new(Encoding.UTF8.GetBytes(skeleton.ToString()), spans, 0, whole.Length), whole, kept);
    }
}
