using Processing.Stores.Images;
using Processing.Stores.Messages;

namespace Processing.Intake.Content;

/// <summary>An entity taken apart: what goes into the log, what is kept by digest, and where the readers find a binary value.</summary>
/// <param name="Content">The entity without its binary values.</param>
/// <param name="Images">The binary values; they live in pooled or the sender's buffers until the cut is disposed.</param>
/// <param name="Digest">SHA-256 of the root element with each binary value replaced by its digest.</param>
/// <param name="ByOffset">The binary values by the offset of their element in the document.</param>
internal sealed record CutContent(
    KeptContent Content, IReadOnlyList<KeptImage> Images, ReadOnlyMemory<byte> Digest, IReadOnlyDictionary<int, KeptImage> ByOffset);
