namespace Gateway.Conformance.Corpus;

/// <summary>One file of a corpus, before it is read.</summary>
/// <param name="Name">The name as reports show it: the path as given, with forward slashes; <c>corpus.zip!/folder/name.xml</c> inside an archive.</param>
/// <param name="Stamp">What changes when the file changes: its length and time, or the checksum in the archive; null where that cannot be known.</param>
/// <param name="Read">Reads all of it; a file longer than the limit gives <see cref="InvalidDataException"/>.</param>
internal sealed record CorpusFile(string Name, string? Stamp, Func<byte[]> Read);
