namespace Processing.Stores.Messages;

/// <summary>A binary value that was cut out of an entity.</summary>
/// <param name="SkeletonOffset">Where it stood, as an offset in the skeleton, bytes.</param>
/// <param name="Digest">SHA-256 of the kept bytes, 32 bytes.</param>
/// <param name="Form">How the kept bytes were written in the entity.</param>
/// <param name="LineLength">For <see cref="SpanForm.Base64Lines"/> the characters in a line, else 0.</param>
/// <param name="LineEnd">For <see cref="SpanForm.Base64Lines"/> what ends each line but the last, else empty.</param>
/// <param name="LengthBytes">The length of the kept bytes.</param>
public sealed record KeptSpan(
    int SkeletonOffset, ReadOnlyMemory<byte> Digest, SpanForm Form, int LineLength, string LineEnd, int LengthBytes);
