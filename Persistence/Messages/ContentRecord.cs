using Processing.Stores.Messages;

namespace Persistence.Messages;

/// <summary>A row of <c>message_content</c> as Dapper reads it.</summary>
internal sealed class ContentRecord
{
    public int DocumentOffset { get; init; }

    public int DocumentLength { get; init; }

    public byte[] Skeleton { get; init; } = [];

    /// <summary>The content of the contract.</summary>
    /// <param name="spans">The spans in order.</param>
    public KeptContent ToContent(List<SpanRecord> spans) =>
        new(Skeleton, spans.ConvertAll(span => span.ToSpan()), DocumentOffset, DocumentLength);
}
