using Gateway.Settings;

namespace Gateway.Conformance.Corpus;

/// <summary>
/// Finds the files that the words of a command line mean: files, folders with all below them, globs, zip archives, and <c>-</c> for
/// standard input. Files are found while others are worked on; nothing is read before it is its turn.
/// </summary>
/// <param name="words">The words.</param>
/// <param name="limits">How long a file may be.</param>
/// <param name="openInput">Standard input.</param>
internal sealed class CorpusReader(IReadOnlyList<string> words, CorpusLimits limits, Func<Stream> openInput)
{
    /// <summary>The word for standard input.</summary>
    public const string Input = "-";

    // What messages and transactions are called. In a folder other files are passed over; who names a file means it.
    private static readonly string[] Endings =
    [
        ".xml", ".soap", ".mtom", ".mime", ".mht", ".xop", ".an2", ".an", ".eft", ".ebts", ".itl", ".nist", ".zip",
    ];

    private int _passedOver;

    /// <summary>Files in folders that are not called like messages.</summary>
    public int PassedOver => _passedOver;

    /// <summary>All files in the order of the words, and by name within a folder or glob.</summary>
    /// <exception cref="SettingsException">A word means nothing that is there.</exception>
    public IEnumerable<CorpusFile> Files() => words.SelectMany(Of);

    /// <summary>How many there are; opens the archives but reads no message.</summary>
    public long Count(CancellationToken cancellationToken)
    {
        long count = 0;
        var counting = new CorpusReader(words, limits, () => Stream.Null);
        foreach (string _ in words.SelectMany(word => word == Input ? [word] : counting.Paths(word).SelectMany(path => ZipCorpus.IsArchive(path) ? ZipCorpus.Names(path) : [path])))
        {
            cancellationToken.ThrowIfCancellationRequested();
            count++;
        }

        return count;
    }

    private IEnumerable<CorpusFile> Of(string word) => word == Input
        ? [StandardInput()]
        : Paths(word).SelectMany(path => ZipCorpus.IsArchive(path) ? ZipCorpus.Files(path, limits) : [Single(path)]);

    // Standard input can be read only once, a file of a corpus as often as one likes.
    private CorpusFile StandardInput()
    {
        var bytes = new Lazy<byte[]>(() => BoundedBytes.Read(openInput(), limits.FileBytes));
        return new CorpusFile("stdin", null, () => bytes.Value);
    }

    private IEnumerable<string> Paths(string word)
    {
        if (File.Exists(word))
        {
            return [word];
        }

        if (Directory.Exists(word))
        {
            return FilesOf(word);
        }

        return PathGlob.IsGlob(word)
            ? Found(word, PathGlob.Expand(word))
            : throw new SettingsException($"{word} is not there; name a file, a folder, a glob in quotes, a zip archive, or - for standard input");
    }

    private static IEnumerable<string> Found(string word, IEnumerable<string> paths)
    {
        bool isEmpty = true;
        foreach (string path in paths)
        {
            isEmpty = false;
            yield return path;
        }

        if (isEmpty)
        {
            throw new SettingsException($"{word} matches no file");
        }
    }

    // Folder by folder in the order of names, so that a report reads like the folder and no list of all files is held.
    private IEnumerable<string> FilesOf(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            {
                yield return path;
            }
            else
            {
                Interlocked.Increment(ref _passedOver);
            }
        }

        foreach (string path in Directory.EnumerateDirectories(folder).Where(path => !IsLink(path)).Order(StringComparer.Ordinal).SelectMany(FilesOf))
        {
            yield return path;
        }
    }

    // A link to a folder above would go round for ever.
    private static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;

    private CorpusFile Single(string path)
    {
        var file = new FileInfo(path);
        string stamp = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.Length}-{file.LastWriteTimeUtc.Ticks}");
        return new CorpusFile(path.Replace('\\', '/'), stamp, () => BoundedBytes.Read(path, limits.FileBytes));
    }
}
