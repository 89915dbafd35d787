using System.Text;
using Processing.Stores.Messages;

namespace Gateway.Ops.Source;

/// <summary>The XML document of a kept entity as text, with a gap where each binary value stood; no image is read for it.</summary>
/// <param name="Text">The document without its binary values.</param>
/// <param name="Gaps">The gaps in order of their place.</param>
internal sealed record KeptDocument(string Text, IReadOnlyList<Gap> Gaps)
{
    /// <summary>Where it holds Social Security numbers.</summary>
    public IReadOnlyList<NumberPlace> FindNumbers() => NumberFinder.Find(Text);

    /// <summary>Reads the document.</summary>
    /// <param name="content">The entity taken apart.</param>
    public static KeptDocument Of(KeptContent content)
    {
        if (content.DocumentOffset < 0)
        {
            return new(DecodeByMark(content.Skeleton.Span), []);
        }

        int start = SkeletonOffset(content, content.DocumentOffset, false);
        int end = SkeletonOffset(content, (long)content.DocumentOffset + content.DocumentLength, true);
        StringBuilder text = new();
        List<Gap> gaps = [];
        for (int index = 0; index < content.Spans.Count; index++)
        {
            KeptSpan span = content.Spans[index];
            if (span.SkeletonOffset >= start && span.SkeletonOffset <= end && span.Form is not SpanForm.Binary)
            {
                text.Append(Encoding.UTF8.GetString(content.Skeleton.Span[start..span.SkeletonOffset]));
                gaps.Add(new(text.Length, index, span));
                start = span.SkeletonOffset;
            }
        }

        text.Append(Encoding.UTF8.GetString(content.Skeleton.Span[start..end]));
        return new(text.ToString().TrimStart('\uFEFF'), gaps);
    }

    /// <summary>Where an offset of the whole entity is in the skeleton.</summary>
    private static int SkeletonOffset(KeptContent content, long wholeOffset, bool isEnd)
    {
        long cut = 0;
        foreach (KeptSpan span in content.Spans)
        {
            long place = span.SkeletonOffset + cut;
            if (place > wholeOffset || (place == wholeOffset && isEnd))
            {
                break;
            }

            cut += WrittenLength.Of(span);
        }

        return (int)Math.Clamp(wholeOffset - cut, 0, content.Skeleton.Length);
    }

    private static string DecodeByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [_, 0, ..] => Encoding.Unicode.GetString(bytes),
        [0, _, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => Encoding.UTF8.GetString(bytes),
    };
}
