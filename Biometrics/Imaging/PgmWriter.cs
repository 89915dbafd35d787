using System.Globalization;
using System.Text;

namespace Biometrics.Imaging;

/// <summary>Writes grey images as portable grey maps; the format has no place for the resolution.</summary>
/// <remarks>Source: Netpbm, pgm(5).</remarks>
public static class PgmWriter
{
    // The format asks for text lines of at most 70 letters; 16 numbers of three digits with their spaces are 64.
    private const int NumbersPerLine = 16;

    /// <summary>The image as a binary grey map (P5).</summary>
    /// <param name="image">The image.</param>
    public static byte[] Write(GrayImage image) => [.. Header("P5", image), .. image.Pixels.Span];

    /// <summary>The image as a grey map in text (P2).</summary>
    /// <param name="image">The image.</param>
    public static byte[] WriteText(GrayImage image)
    {
        var text = new StringBuilder();
        for (int index = 0; index < image.Pixels.Length; index++)
        {
            bool endsLine = index % NumbersPerLine == NumbersPerLine - 1 || index == image.Pixels.Length - 1;
            text.Append(CultureInfo.InvariantCulture, $"{image.Pixels.Span[index]}").Append(endsLine ? '\n' : ' ');
        }

        return [.. Header("P2", image), .. Encoding.ASCII.GetBytes(text.ToString())];
    }

    private static byte[] Header(string kind, GrayImage image) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}\n{image.Width} {image.Height}\n255\n"));
}
