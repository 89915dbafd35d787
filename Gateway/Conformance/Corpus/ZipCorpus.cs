using System.Globalization;
using System.IO.Compression;
using Gateway.Settings;

namespace Gateway.Conformance.Corpus;

/// <summary>The files of a zip archive. An archive is read by one thread at a time, so its files are unpacked as they are found.</summary>
internal static class ZipCorpus
{
    /// <summary>Whether a path is called like an archive.</summary>
    public static bool IsArchive(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names of the files in it.</summary>
    /// <exception cref="SettingsException">It is no archive.</exception>
    public static IEnumerable<string> Names(string path)
    {
        using var archive = Open(path);
        return [.. Entries(archive).Select(entry => entry.FullName)];
    }

    /// <summary>The files in it, in the order of the archive; archives inside are files like others.</summary>
    /// <exception cref="SettingsException">It is no archive.</exception>
    public static IEnumerable<CorpusFile> Files(string path, CorpusLimits limits) => Files(path, Open(path), limits);

    /// <summary>The files in an archive that is in memory.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="bytes">The archive.</param>
    /// <param name="limits">How long a file may be.</param>
    public static IEnumerable<CorpusFile> Files(string name, byte[] bytes, CorpusLimits limits)
    {
        try
        {
            return Files(name, new ZipArchive(new MemoryStream(bytes, writable: false)), limits);
        }
        catch (InvalidDataException)
        {
            return [new CorpusFile(name, null, () => bytes)]; // called like an archive and none
        }
    }

    private static IEnumerable<CorpusFile> Files(string path, ZipArchive opened, CorpusLimits limits)
    {
        using var archive = opened;
        foreach (var entry in Entries(archive))
        {
            string stamp = string.Create(CultureInfo.InvariantCulture, $"{entry.Length}-{entry.Crc32:x8}");
            byte[]? bytes = TryRead(entry, limits, out string? problem);
            yield return new CorpusFile($"{path.Replace('\\', '/')}!/{entry.FullName}", stamp, () => bytes ?? throw new InvalidDataException(problem));
        }
    }

    private static IEnumerable<ZipArchiveEntry> Entries(ZipArchive archive) => archive.Entries.Where(entry => !entry.FullName.EndsWith('/'));

    // The length in the archive's own list may lie; what counts is what comes out.
    private static byte[]? TryRead(ZipArchiveEntry entry, CorpusLimits limits, out string? problem)
    {
        try
        {
            problem = null;
            return BoundedBytes.Read(entry.Open(), limits.FileBytes);
        }
        catch (Exception failed) when (failed is InvalidDataException or IOException or NotSupportedException)
        {
            problem = failed.Message;
            return null;
        }
    }

    private static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (Exception failed) when (failed is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} is no zip archive, or cannot be read", failed);
        }
    }
}
