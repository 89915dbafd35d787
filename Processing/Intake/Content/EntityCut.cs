using Processing.Stores.Messages;

namespace Processing.Intake.Content;

/// <summary>A stretch of an entity that is cut out.</summary>
/// <param name="Offset">Where it begins in the entity, bytes.</param>
/// <param name="Length">How long it is there, bytes.</param>
/// <param name="Span">What is kept instead; its place in the skeleton is not known yet.</param>
internal readonly record struct EntityCut(int Offset, int Length, KeptSpan Span)
{
    /// <summary>Cuts stretches out of an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="cuts">The stretches in any order; one that overlaps an earlier one (two references to one part) is ignored.</param>
    /// <param name="documentOffset">Where the document begins in the entity, or -1.</param>
    /// <param name="documentLength">The length of the document, bytes.</param>
    public static KeptContent Skeleton(ReadOnlyMemory<byte> entity, IEnumerable<EntityCut> cuts, int documentOffset, int documentLength)
    {
        var ordered = cuts.OrderBy(cut => cut.Offset).ToList();
        byte[] skeleton = new byte[entity.Length - TotalLength(ordered)];
        var spans = new List<KeptSpan>(ordered.Count);
        int from = 0;
        int written = 0;
        foreach (EntityCut cut in ordered.Where(cut => cut.Offset >= 0))
        {
            if (cut.Offset < from)
            {
                continue;
            }

            entity.Span[from..cut.Offset].CopyTo(skeleton.AsSpan(written));
            written += cut.Offset - from;
            spans.Add(cut.Span with { SkeletonOffset = written });
            from = cut.Offset + cut.Length;
        }

        entity.Span[from..].CopyTo(skeleton.AsSpan(written));
        return new KeptContent(skeleton, spans, documentOffset, documentLength);
    }

    private static int TotalLength(List<EntityCut> ordered)
    {
        int total = 0;
        int from = 0;
        foreach (EntityCut cut in ordered.Where(cut => cut.Offset >= 0))
        {
            if (cut.Offset >= from)
            {
                total += cut.Length;
                from = cut.Offset + cut.Length;
            }
        }

        return total;
    }
}
