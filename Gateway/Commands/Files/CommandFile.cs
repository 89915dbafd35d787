using Biometrics.Itl.Conversion;
using Gateway.Settings;

namespace Gateway.Commands.Files;

/// <summary>A file that a command reads, opened and recognised by its first bytes.</summary>
internal sealed class CommandFile : IDisposable
{
    private const int HeadLength = 512;

    private CommandFile(string path, FileStream stream, ItlEncoding encoding)
    {
        Path = path;
        Stream = stream;
        Encoding = encoding;
    }

    public string Path { get; }

    public FileStream Stream { get; }

    public ItlEncoding Encoding { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="SettingsException">It is not there or cannot be read.</exception>
    public static CommandFile Open(string path)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be read; check the name and its rights", failed);
        }

        byte[] head = new byte[HeadLength];
        int got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return new CommandFile(path, stream, ItlConversion.Recognise(head.AsSpan(0, got)));
    }

    /// <summary>Opens an ANSI/NIST file.</summary>
    /// <exception cref="SettingsException">It is not there, cannot be read, or is something else.</exception>
    public static CommandFile OpenItl(string path)
    {
        CommandFile file = Open(path);
        if (file.Encoding != ItlEncoding.Unknown)
        {
            return file;
        }

        file.Dispose();
        throw new SettingsException($"{path} is no ANSI/NIST file: it begins neither with 1.001: nor with XML");
    }

    public void Dispose() => Stream.Dispose();
}
