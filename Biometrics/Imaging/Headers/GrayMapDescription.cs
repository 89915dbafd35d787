using System.Numerics;
using Biometrics.Imaging.Pgm;

namespace Biometrics.Imaging.Headers;

/// <summary>Size and depth of portable grey maps, which tell no resolution.</summary>
internal static class GrayMapDescription
{
    public static ImageDescription? Read(ReadOnlySpan<byte> file)
    {
        try
        {
            var text = new PgmText(file, 2);
            var header = new ImageHeader(ImageFormat.Pgm, text.NextNumber(), text.NextNumber());
            int most = text.NextNumber();
            return header is { WidthPixels: > 0, HeightPixels: > 0 } && most > 0 ? new ImageDescription(header, BitOperations.Log2((uint)most) + 1, 1, null) : null;
        }
        catch (ImageFormatException)
        {
            return null;
        }
    }
}
