using System.Globalization;
using Biometrics.Imaging;
using Biometrics.Itl;
using Biometrics.Wsq;
using Gateway.Settings;

namespace Gateway.Commands.Files;

/// <summary>Writes the images of records into a folder: as PNG where they can be decoded, else as they are.</summary>
internal sealed class ImageFileWriter(string folder)
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>Writes an image.</summary>
    /// <returns>The name of the file.</returns>
    /// <exception cref="SettingsException">The folder cannot be written.</exception>
    public string Write(ItlImage image)
    {
        (byte[] bytes, string end) = Encode(image);
        string stem = string.Create(CultureInfo.InvariantCulture, $"{image.RecordType:D2}-{image.Idc ?? 0:D2}");
        int number = _names[stem] = _names.GetValueOrDefault(stem) + 1;
        string path = Path.Combine(folder, (number == 1 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}")) + end);
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--images: {path} cannot be written; name another folder", failed);
        }

        return path;
    }

    private static (byte[] Bytes, string End) Encode(ItlImage image)
    {
        if (Decode(image) is GrayImage picture)
        {
            return (PngWriter.Write(picture), ".png");
        }

        string end = image.Compression switch
        {
            ItlCompression.Wsq => ".wsq",
            ItlCompression.JpegBaseline or ItlCompression.JpegLossless => ".jpg",
            ItlCompression.Jpeg2000 or ItlCompression.Jpeg2000Lossless => ".jp2",
            ItlCompression.Png => ".png",
            _ => ".raw",
        };
        return (image.Data.ToArray(), end);
    }

    private static GrayImage? Decode(ItlImage image)
    {
        bool isGray = image.Compression == ItlCompression.None && image is { Width: > 0, Height: > 0 } && (long)image.Width * image.Height == image.Data.Length;
        try
        {
            return isGray ? new GrayImage(image.Width, image.Height, image.PixelsPerInch ?? 500, image.Data)
                : image.Compression == ItlCompression.Wsq ? WsqDecoder.Decode(image.Data.Span)
                : null;
        }
        catch (WsqFormatException)
        {
            return null; // damaged, so it is written as it is
        }
    }
}
