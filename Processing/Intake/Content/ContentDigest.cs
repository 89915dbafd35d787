using System.Security.Cryptography;
using Processing.Stores.Messages;

namespace Processing.Intake.Content;

/// <summary>The digest of a document of our own: over the skeleton with each binary value replaced by its digest.</summary>
internal static class ContentDigest
{
    /// <summary>The SHA-256 digest, 32 bytes.</summary>
    /// <param name="content">A document whose entity is the document.</param>
    public static byte[] Of(KeptContent content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int from = 0;
        foreach (KeptSpan span in content.Spans)
        {
            hash.AppendData(content.Skeleton.Span[from..span.SkeletonOffset]);
            hash.AppendData(span.Digest.Span);
            from = span.SkeletonOffset;
        }

        hash.AppendData(content.Skeleton.Span[from..]);
        return hash.GetHashAndReset();
    }
}
