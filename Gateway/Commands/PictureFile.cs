using Biometrics.Imaging;
using Biometrics.Wsq;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary>Picture files of the command line: every failure is one line that says what to do next.</summary>
internal static class PictureFile
{
    /// <summary>A ten-print card at 1 000 ppi without compression has 60 million bytes.</summary>
    private const long MostBytes = 256L * 1024 * 1024;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="SettingsException">It is not there, cannot be read, or is too large.</exception>
    public static byte[] ReadBytes(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length > MostBytes
                ? throw new SettingsException($"{path} is larger than {MostBytes / 1024 / 1024} MiB; name a picture")
                : File.ReadAllBytes(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be read; check the name and its rights", failed);
        }
    }

    /// <summary>The picture of a file of any format that is known.</summary>
    /// <exception cref="SettingsException">It cannot be read or is damaged.</exception>
    public static GrayImage Read(string path)
    {
        try
        {
            return ImageFile.Read(ReadBytes(path));
        }
        catch (ImageFormatException damaged)
        {
            throw new SettingsException($"{path} cannot be decoded: {damaged.Message}", damaged);
        }
    }

    /// <summary>Writes a picture in the format that the name ends with: .png, .pgm or .wsq.</summary>
    /// <returns>The bytes written.</returns>
    /// <exception cref="SettingsException">The name ends otherwise, or the file cannot be written.</exception>
    public static int Write(GrayImage image, string path, WsqOptions? options = null)
    {
        byte[] bytes = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PNG" => PngWriter.Write(image),
            ".PGM" => PgmWriter.Write(image),
            ".WSQ" => WsqEncoder.Encode(image, options),
            _ => throw new SettingsException($"{path}: the format follows from the end of the name; write .png, .pgm or .wsq"),
        };
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be written; name another file with -o", failed);
        }

        return bytes.Length;
    }
}
