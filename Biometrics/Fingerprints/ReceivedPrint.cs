using System.Globalization;
using Biometrics.Imaging;

namespace Biometrics.Fingerprints;

/// <summary>Templates of the images that messages carry: in a file format, or as bare pixels whose size the message tells.</summary>
public static class ReceivedPrint
{
    private const int AssumedPpi = 500;

    private const int RightThumb = 1;

    private const int LeftThumb = 6;

    private const int LastSingleFinger = 10;

    /// <summary>The finger that a position code of a message names.</summary>
    /// <param name="positionCode">The code: 1 to 10 rolled or single fingers, 11 and 12 plain thumbs, 13 to 15 several fingers at once.</param>
    /// <returns>1 to 10; null where it is not one finger.</returns>
    /// <remarks>Source: ANSI/NIST-ITL 1-2011, table 8, friction ridge position codes.</remarks>
    public static int? Finger(string? positionCode) => int.TryParse(positionCode, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
        ? code switch
        {
            >= RightThumb and <= LastSingleFinger => code,
            11 => RightThumb,
            12 => LeftThumb,
            _ => null,
        }
        : null;

    /// <summary>Extracts a template.</summary>
    /// <param name="image">The image.</param>
    /// <param name="widthPixels">The width that the message tells, or 0.</param>
    /// <param name="heightPixels">The height that the message tells, or 0.</param>
    /// <param name="resolutionPpi">The resolution that the message tells in pixels per inch, or 0.</param>
    /// <returns>The template; null where the image cannot be read as a print: another format, damaged, or of an impossible size.</returns>
    public static FingerprintTemplate? Extract(ReadOnlyMemory<byte> image, int widthPixels, int heightPixels, int resolutionPpi)
    {
        try
        {
            bool isBare = ImageFile.Recognize(image.Span) is null && widthPixels > 0 && heightPixels > 0 && (long)widthPixels * heightPixels == image.Length;
            var picture = isBare ? new GrayImage(widthPixels, heightPixels, null, image) : ImageFile.Read(image);
            return FingerprintTemplate.From(picture, resolutionPpi > 0 ? resolutionPpi : picture.PixelsPerInch ?? AssumedPpi);
        }
        catch (ImageFormatException)
        {
            return null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
