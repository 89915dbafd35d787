using Biometrics.Imaging.Bmp;

namespace Biometrics.Imaging.Headers;

/// <summary>Size, depth and density of Windows bitmaps, which have to be whole.</summary>
internal static class BitmapDescription
{
    public static ImageDescription? Read(ReadOnlySpan<byte> file)
    {
        try
        {
            var bitmap = BmpHeader.Read(file, ImageLimits.Default);
            var header = new ImageHeader(ImageFormat.Bmp, bitmap.Width, bitmap.Height);
            return bitmap.BitsPerPixel <= 8
                ? new ImageDescription(header, bitmap.BitsPerPixel, 1, bitmap.PixelsPerInch)
                : new ImageDescription(header, bitmap.BitsPerPixel == 16 ? 5 : 8, bitmap.BitsPerPixel == 32 ? 4 : 3, bitmap.PixelsPerInch);
        }
        catch (ImageFormatException)
        {
            return null;
        }
    }
}
