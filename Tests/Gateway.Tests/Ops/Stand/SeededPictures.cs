using Biometrics.Imaging;
using Biometrics.Wsq;

namespace Gateway.Tests.Ops.Stand;

/// <summary>Pictures of the kinds that matter to the console: shown as they are, shown through PNG, and not shown.</summary>
public static class SeededPictures
{
    /// <summary>The width and height of <see cref="Raw"/>.</summary>
    public const int RawSide = 160;

    /// <summary>A PNG file.</summary>
    public static byte[] Png { get; } = PngWriter.Write(new(120, 160, 96, Disc(120, 160)));

    /// <summary>Grey pixels without a header.</summary>
    public static byte[] Raw { get; } = Rings();

    /// <summary>A WSQ file of 500 × 480 pixels.</summary>
    public static byte[] Wsq { get; } = WsqEncoder.Encode(new(500, 480, 500, Disc(500, 480)));

    /// <summary>The head of a WSQ file of 500 × 480 pixels: start of image, then the frame header.</summary>
    public static byte[] WsqHead { get; } =
        [0xFF, 0xA0, 0xFF, 0xA2, 0x00, 0x11, 0x00, 0xFF, 0x01, 0xE0, 0x01, 0xF4, .. new byte[4000]];

    private static byte[] Rings()
    {
        byte[] pixels = new byte[RawSide * RawSide];
        for (int index = 0; index < pixels.Length; index++)
        {
            double distance = Math.Sqrt(Math.Pow((index % RawSide) - 80, 2) + Math.Pow((index / RawSide * 0.8) - 60, 2));
            pixels[index] = distance > 74 ? (byte)255 : (byte)(128 + (100 * Math.Sin(distance * 1.1)));
        }

        return pixels;
    }

    private static byte[] Disc(int width, int height)
    {
        byte[] pixels = new byte[width * height];
        for (int index = 0; index < pixels.Length; index++)
        {
            int x = (index % width) - (width / 2);
            int y = (index / width) - (height / 2);
            pixels[index] = (byte)(((x * x * 2) + (y * y)) < 4200 ? 190 : Math.Clamp(70 + (y / 2), 0, 255));
        }

        return pixels;
    }
}
