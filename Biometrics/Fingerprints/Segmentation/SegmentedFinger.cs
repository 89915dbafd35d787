using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Segmentation;

/// <summary>One finger of a slap.</summary>
/// <param name="Position">Finger position from 1 (right thumb) to 10 (left little finger).</param>
/// <param name="Box">Its first joint in the slap.</param>
public sealed record SegmentedFinger(int Position, RotatedBox Box)
{
    private const byte Paper = 255;

    /// <summary>The finger alone and upright, with a rim around it; what lies outside the slap is white.</summary>
    /// <param name="slap">The picture that it was found in.</param>
    /// <param name="rimPixels">Width of the rim, in pixels.</param>
    public GrayImage Cut(GrayImage slap, int rimPixels = 12)
    {
        ArgumentNullException.ThrowIfNull(slap);
        int width = Math.Max(1, (int)MathF.Ceiling(Box.Width) + (2 * rimPixels));
        int height = Math.Max(1, (int)MathF.Ceiling(Box.Height) + (2 * rimPixels));
        byte[] pixels = new byte[width * height];
        for (int index = 0; index < pixels.Length; index++)
        {
            (float x, float y) = Box.ToPicture((index % width) - ((width - 1) / 2f), (index / width) - ((height - 1) / 2f));
            pixels[index] = Sample(slap, x, y);
        }

        return new GrayImage(width, height, slap.PixelsPerInch, pixels);
    }

    // Between four pixels.
    private static byte Sample(GrayImage slap, float x, float y)
    {
        int left = (int)MathF.Floor(x);
        int top = (int)MathF.Floor(y);
        if (left < 0 || top < 0 || left + 1 >= slap.Width || top + 1 >= slap.Height)
        {
            return Paper;
        }

        float right = x - left;
        float down = y - top;
        ReadOnlySpan<byte> upper = slap.Row(top);
        ReadOnlySpan<byte> lower = slap.Row(top + 1);
        float above = upper[left] + (right * (upper[left + 1] - upper[left]));
        float below = lower[left] + (right * (lower[left + 1] - lower[left]));
        return (byte)MathF.Round(above + (down * (below - above)));
    }
}
