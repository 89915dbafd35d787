using Processing.Stores.Messages;

namespace Gateway.Ops.Source;

/// <summary>How much room a binary value took in the entity.</summary>
internal static class WrittenLength
{
    /// <summary>The bytes that the value took as it was written.</summary>
    /// <param name="span">The value.</param>
    public static long Of(KeptSpan span) => span.Form switch
    {
        SpanForm.Binary => span.LengthBytes,
        SpanForm.Base64 => Characters(span),
        _ => Characters(span) + ((long)LineBreaks(span) * span.LineEnd.Length),
    };

    /// <summary>How many line ends stood in it.</summary>
    /// <param name="span">The value.</param>
    public static int LineBreaks(KeptSpan span) => span.Form is SpanForm.Base64Lines && span.LineLength > 0 && span.LengthBytes > 0
        ? (int)((Characters(span) - 1) / span.LineLength)
        : 0;

    /// <summary>How many characters stood in its last line.</summary>
    /// <param name="span">The value.</param>
    public static int LastLine(KeptSpan span) => (int)(Characters(span) - ((long)LineBreaks(span) * span.LineLength));

    private static long Characters(KeptSpan span) => (span.LengthBytes + 2L) / 3 * 4;
}
