using Gateway.Settings;

namespace Gateway.Commands.Files;

/// <summary>Files of the command line that are read or written as a whole: every failure is one line that says what to do next.</summary>
internal static class FileBytes
{
    /// <summary>A ten-print card at 1 000 ppi without compression has 60 million bytes.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="SettingsException">It is not there, cannot be read, or is too large.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length > MostBytes
                ? throw new SettingsException($"{path} is larger than {MostBytes / 1024 / 1024} MiB; name another file")
                : File.ReadAllBytes(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be read; check the name and its rights", failed);
        }
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="SettingsException">It cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be written; name another file with -o", failed);
        }
    }
}
