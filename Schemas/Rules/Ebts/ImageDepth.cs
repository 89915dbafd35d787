using System.Globalization;
using Biometrics.Imaging;
using Biometrics.Itl;

namespace Schemas.Rules.Ebts;

/// <summary>How many bits a pixel has by the fields of a record, and whether the image says the same.</summary>
internal static class ImageDepth
{
    private const int BitsPerByte = 8;

    private const int MostBits = 64;

    private const int ColourSpace = 12;

    private const int BitsPerPixelField = 12;

    private const int Rgb = 3;

    /// <summary>Bits of a pixel without compression; 0 where the record does not tell.</summary>
    public static long BitsPerPixel(ItlRecord record) => record switch
    {
        TaggedRecord { Type: 10 } colour => Samples(colour) * BitsPerByte,
        TaggedRecord tagged => long.TryParse(tagged.Text(BitsPerPixelField), NumberStyles.None, CultureInfo.InvariantCulture, out long bits) && bits <= MostBits ? bits : 0,
        _ => BitsPerByte,
    };

    /// <summary>Whether what the image tells fits what the record states; also where one of them tells nothing.</summary>
    /// <param name="record">The record.</param>
    /// <param name="image">What the image says of itself.</param>
    public static bool Agrees(ItlRecord record, ImageDescription image)
    {
        if (image is not { BitsPerSample: int bits, Samples: int samples })
        {
            return true;
        }

        // Transparency is a sample that no record counts; the colours of an indexed PNG do not show in its samples.
        int counted = samples is 2 or 4 ? samples - 1 : samples;
        bool mayBeIndexed = image.Header.Format == ImageFormat.Png && samples == 1;
        if (record is TaggedRecord { Type: 10 } colour)
        {
            return Samples(colour) is 0 || Samples(colour) == counted || mayBeIndexed;
        }

        long stated = BitsPerPixel(record);
        return stated == 0 || stated == bits * counted || mayBeIndexed;
    }

    // Faces and marks say their depth by the colour space.
    private static int Samples(TaggedRecord record) => record.Text(ColourSpace) switch
    {
        "GRAY" => 1,
        "RGB" or "SRGB" or "YCC" or "SYCC" => Rgb,
        _ => 0,
    };
}
