using System.Globalization;
using Biometrics.Fingerprints.Segmentation;
using Biometrics.Imaging;

namespace Biometrics.Fingerprints;

/// <summary>Templates of the images that messages carry: in a file format, or as bare pixels whose size the message tells. Slaps are taken apart.</summary>
public static class ReceivedPrint
{
    private const int AssumedPpi = 500;

    private const int FirstSingleFinger = 1;

    private const int LastSingleFinger = 10;

    /// <summary>The finger that a position code of a message names.</summary>
    /// <param name="positionCode">The code: 1 to 10 rolled or single fingers, 11 and 12 plain thumbs, 13 to 15 several fingers at once.</param>
    /// <returns>1 to 10; null where it is not one finger.</returns>
    /// <remarks>Source: ANSI/NIST-ITL 1-2011, table 8, friction ridge position codes.</remarks>
    public static int? Finger(string? positionCode) => Fingers(positionCode) is [int finger] ? finger : null;

    /// <summary>The fingers that an image of a position shows, from left to right.</summary>
    /// <param name="positionCode">The code as for <see cref="Finger"/>.</param>
    /// <returns>One finger, those of a slap, or none where the code names no finger.</returns>
    public static IReadOnlyList<int> Fingers(string? positionCode) => !int.TryParse(positionCode, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? []
        : code is >= FirstSingleFinger and <= LastSingleFinger ? [code]
        : SlapPosition.Fingers(code);

    /// <summary>Extracts a template of every finger that an image shows.</summary>
    /// <param name="positionCode">The code as for <see cref="Finger"/>.</param>
    /// <param name="image">The image.</param>
    /// <param name="widthPixels">The width that the message tells, or 0.</param>
    /// <param name="heightPixels">The height that the message tells, or 0.</param>
    /// <param name="resolutionPpi">The resolution that the message tells in pixels per inch, or 0.</param>
    /// <returns>
    /// Templates by finger, 1 to 10, those without a minutia left out. None where the image cannot be read as a print: no finger position, another format,
    /// damaged, or of an impossible size.
    /// </returns>
    public static IReadOnlyDictionary<int, FingerprintTemplate> Extract(string? positionCode, ReadOnlyMemory<byte> image, int widthPixels, int heightPixels, int resolutionPpi)
    {
        var found = new Dictionary<int, FingerprintTemplate>();
        try
        {
            IReadOnlyList<int> fingers = Fingers(positionCode);
            if (fingers.Count > 0)
            {
                var picture = Read(image, widthPixels, heightPixels, resolutionPpi);
                foreach ((int finger, var print) in fingers.Count == 1 ? [(fingers[0], picture)] : Parts(picture, positionCode))
                {
                    var template = FingerprintTemplate.From(print);
                    if (template.Minutiae.Items.Count > 0)
                    {
                        found[finger] = template;
                    }
                }
            }
        }
        catch (ImageFormatException)
        {
            found.Clear();
        }
        catch (ArgumentOutOfRangeException)
        {
            found.Clear();
        }

        return found;
    }

    private static GrayImage Read(ReadOnlyMemory<byte> image, int widthPixels, int heightPixels, int resolutionPpi)
    {
        bool isBare = ImageFile.Recognize(image.Span) is null && widthPixels > 0 && heightPixels > 0 && (long)widthPixels * heightPixels == image.Length;
        var picture = isBare ? new GrayImage(widthPixels, heightPixels, null, image) : ImageFile.Read(image);
        int ppi = resolutionPpi > 0 ? resolutionPpi : picture.PixelsPerInch ?? AssumedPpi;
        var print = new GrayImage(picture.Width, picture.Height, ppi, picture.Pixels);
        FingerprintLimits.Check(print, ppi);
        return print;
    }

    private static IEnumerable<(int Finger, GrayImage Print)> Parts(GrayImage slap, string? positionCode) => SlapSegmenter
        .Segment(slap, int.Parse(positionCode ?? "", CultureInfo.InvariantCulture))
        .Fingers
        .Select(finger => (finger.Position, finger.Cut(slap)));
}
