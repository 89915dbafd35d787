namespace Processing.Stores.Messages;

/// <summary>
/// An entity taken apart for keeping: the bytes without the binary values, and for each binary value the place where it stood,
/// its digest, and how it was written. <c>Skeleton</c> and the images give the entity back byte for byte.
/// </summary>
/// <param name="Skeleton">The entity with every kept span cut out.</param>
/// <param name="Spans">The cut spans in order of their place.</param>
/// <param name="DocumentOffset">Where the XML document begins in the whole entity, in bytes; -1 where it was transcoded.</param>
/// <param name="DocumentLength">The length of the XML document in the whole entity, in bytes.</param>
public sealed record KeptContent(
    ReadOnlyMemory<byte> Skeleton, IReadOnlyList<KeptSpan> Spans, int DocumentOffset, int DocumentLength);
