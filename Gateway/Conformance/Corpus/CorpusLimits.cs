namespace Gateway.Conformance.Corpus;

/// <summary>What a corpus may hold.</summary>
internal sealed record CorpusLimits
{
    /// <summary>What is used where nothing else is set.</summary>
    public static CorpusLimits Default { get; } = new();

    /// <summary>Bytes of one file, unpacked. A ten-print card at 1 000 ppi without compression has 60 million.</summary>
    public int FileBytes { get; init; } = 256 * 1024 * 1024;
}
