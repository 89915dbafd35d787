using Biometrics.Imaging;
using Biometrics.Wsq;
using Gateway.Commands.Files;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary>Picture files of the command line: every failure is one line that says what to do next.</summary>
internal static class PictureFile
{
    /// <summary>The picture of a file of any format that is known.</summary>
    /// <exception cref="SettingsException">It cannot be read or is damaged.</exception>
    public static GrayImage Read(string path)
    {
        try
        {
            return ImageFile.Read(FileBytes.Read(path));
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
        FileBytes.Write(path, bytes);
        return bytes.Length;
    }
}
