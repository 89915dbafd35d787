using Processing.Stores.Messages;

namespace Persistence.Messages;

/// <summary>A row of <c>message_span</c> as Dapper reads it.</summary>
internal sealed class SpanRecord
{
    public int SkeletonOffset { get; init; }

    public byte[] Digest { get; init; } = [];

    public int Form { get; init; }

    public int LineLength { get; init; }

    public string LineEnd { get; init; } = "";

    public int LengthBytes { get; init; }

    /// <summary>The span of the contract.</summary>
    public KeptSpan ToSpan() => new(SkeletonOffset, Digest, (SpanForm)Form, LineLength, LineEnd, LengthBytes);
}
