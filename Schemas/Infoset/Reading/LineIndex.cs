namespace Schemas.Infoset.Reading;

/// <summary>Lines and columns of byte offsets, found only when something is to be said about a place.</summary>
internal static class LineIndex
{
    private static readonly System.Buffers.SearchValues<byte> LineEnds = System.Buffers.SearchValues.Create("\r\n"u8);

    /// <summary>The line and the column in characters, both counted from 1. CR LF, CR and LF each end a line.</summary>
    public static (int Line, int Column) PositionOf(ReadOnlySpan<byte> document, int offset)
    {
        var before = document[..Math.Clamp(offset, 0, document.Length)];
        int line = 1;
        for (int end = before.IndexOfAny(LineEnds); end >= 0; end = before.IndexOfAny(LineEnds))
        {
            bool pair = before[end] == '\r' && end + 1 < before.Length && before[end + 1] == '\n';
            before = before[(end + (pair ? 2 : 1))..];
            line++;
        }

        int continuations = 0;
        foreach (byte value in before)
        {
            continuations += (value & 0xC0) == 0x80 ? 1 : 0;
        }

        return (line, before.Length - continuations + 1);
    }
}
