using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Extraction.Planes;

/// <summary>Brings an image to another resolution. Whole grey levels come out, as the native resolution has them.</summary>
internal static class Resampling
{
    /// <summary>Fills the upper left of a plane.</summary>
    /// <param name="image">The image.</param>
    /// <param name="step">Pixels of the image to one pixel of the target.</param>
    /// <param name="target">Receives the picture at its upper left.</param>
    /// <param name="width">Columns to fill.</param>
    /// <param name="height">Rows to fill.</param>
    public static void Apply(GrayImage image, float step, FloatPlane target, int width, int height)
    {
        for (int y = 0; y < height; y++)
        {
            var row = target.Row(y);
            for (int x = 0; x < width; x++)
            {
                row[x] = step > 1.5f ? Mean(image, x * step, y * step, step) : Between(image, ((x + 0.5f) * step) - 0.5f, ((y + 0.5f) * step) - 0.5f);
            }
        }
    }

    // Fewer pixels than before by far: the mean over the area, or fine ridges would turn into waves that are not there.
    private static float Mean(GrayImage image, float left, float top, float step)
    {
        int right = Math.Min(image.Width, (int)MathF.Ceiling(left + step));
        int bottom = Math.Min(image.Height, (int)MathF.Ceiling(top + step));
        int firstX = Math.Min((int)left, right - 1);
        int firstY = Math.Min((int)top, bottom - 1);
        int sum = 0;
        for (int y = firstY; y < bottom; y++)
        {
            foreach (byte grey in image.Row(y)[firstX..right])
            {
                sum += grey;
            }
        }

        return MathF.Round(sum / (float)((right - firstX) * (bottom - firstY)));
    }

    private static float Between(GrayImage image, float x, float y)
    {
        x = Math.Clamp(x, 0, image.Width - 1);
        y = Math.Clamp(y, 0, image.Height - 1);
        int left = Math.Min((int)x, Math.Max(0, image.Width - 2));
        int top = Math.Min((int)y, Math.Max(0, image.Height - 2));
        int right = Math.Min(left + 1, image.Width - 1);
        float across = x - left;
        float down = y - top;
        var upper = image.Row(top);
        var lower = image.Row(Math.Min(top + 1, image.Height - 1));
        float above = upper[left] + (across * (upper[right] - upper[left]));
        float below = lower[left] + (across * (lower[right] - lower[left]));
        return MathF.Round(above + (down * (below - above)));
    }
}
