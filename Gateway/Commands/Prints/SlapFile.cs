using System.Diagnostics.CodeAnalysis;
using Biometrics.Imaging;
using Biometrics.Itl;
using Biometrics.Itl.Views;
using Gateway.Commands.Files;
using Gateway.Settings;

namespace Gateway.Commands.Prints;

/// <summary>The slaps of a file: a picture, or the Type-4 and Type-14 records of an ANSI/NIST file.</summary>
internal static class SlapFile
{
    private const int FirstSlap = 11;

    private const int LastSlap = 15;

    /// <summary>Reads the slaps.</summary>
    /// <param name="path">The file.</param>
    /// <param name="position">Which position a picture has, or which slaps of an ANSI/NIST file are wanted; null takes all of the latter.</param>
    /// <exception cref="SettingsException">The file cannot be read or holds no slap.</exception>
    public static IReadOnlyList<Slap> Read(string path, int? position)
    {
        byte[] bytes = FileBytes.Read(path);
        if (ImageFile.Recognize(bytes) is not null)
        {
            return position is { } known
                ? [new Slap(PictureFile.Read(path), known, [])]
                : throw new SettingsException($"{path}: say with --position which fingers it shows: 13 right four, 14 left four, 15 thumbs");
        }

        List<Slap> slaps = [.. ReadRecords(path, bytes).Where(slap => position is null || slap.Position == position)];
        return slaps.Count > 0 ? slaps : throw new SettingsException($"{path} holds no slap that can be decoded (positions 11 to 15, WSQ, PNG or not compressed)");
    }

    private static IEnumerable<Slap> ReadRecords(string path, byte[] bytes)
    {
        ItlTransaction transaction = Open(path, bytes);
        foreach (ItlRecord record in transaction.Records)
        {
            if (TryImage(record, transaction.Header, out ItlImage? image) && image.FingerPositions is [>= FirstSlap and <= LastSlap and int position, ..] && Decode(image) is { } picture)
            {
                IReadOnlyList<int> missing = record is TaggedRecord { Type: 14 } tagged ? [.. new FingerprintView(tagged).MissingFingers.Select(finger => finger.Finger)] : [];
                yield return new Slap(picture, position, missing);
            }
        }
    }

    private static ItlTransaction Open(string path, byte[] bytes)
    {
        try
        {
            return ItlTransaction.Read(bytes);
        }
        catch (ItlFormatException damaged)
        {
            throw new SettingsException($"{path} is neither a picture nor an ANSI/NIST file: {damaged.Message}", damaged);
        }
    }

    private static bool TryImage(ItlRecord record, TaggedRecord header, [NotNullWhen(true)] out ItlImage? image)
    {
        try
        {
            image = ItlImage.Of(record, header);
        }
        catch (ItlFormatException)
        {
            image = null;
        }

        return image is not null;
    }

    private static GrayImage? Decode(ItlImage image)
    {
        try
        {
            GrayImage? picture = image.Compression switch
            {
                ItlCompression.None when (long)image.Width * image.Height == image.Data.Length => new GrayImage(image.Width, image.Height, image.PixelsPerInch, image.Data),
                ItlCompression.Wsq or ItlCompression.Png => ImageFile.Read(image.Data),
                _ => null,
            };
            return picture is null ? null : new GrayImage(picture.Width, picture.Height, image.PixelsPerInch ?? picture.PixelsPerInch, picture.Pixels);
        }
        catch (ImageFormatException)
        {
            return null;
        }
    }
}
