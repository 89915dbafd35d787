namespace Biometrics.Itl.Traditional;

/// <summary>Cuts content at a separator, one part at a time, so that a hostile field takes no memory.</summary>
internal static class ItlSplit
{
    /// <summary>The parts between the separators; one empty part where there is no content.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> By(byte separator, ReadOnlyMemory<byte> content)
    {
        int end;
        while ((end = content.Span.IndexOf(separator)) >= 0)
        {
            yield return content[..end];
            content = content[(end + 1)..];
        }

        yield return content;
    }
}
