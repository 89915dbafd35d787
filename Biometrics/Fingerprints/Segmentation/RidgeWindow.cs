using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Segmentation;

/// <summary>What is measured around a block.</summary>
/// <param name="Deviation">Standard deviation of the window, in grey levels.</param>
/// <param name="OwnDeviation">Standard deviation of the block itself around the mean of the window.</param>
/// <param name="Changes">Changes between dark and light on a line through the window across the ridges.</param>
internal readonly record struct RidgeWindow(float Deviation, float OwnDeviation, float Changes)
{
    // A change must go beyond half a deviation on both sides of the mean: noise does not.
    private const float Hysteresis = 0.5f;

    /// <summary>Measures a window; at the edge of the picture it is cut off.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="x">Left of the block.</param>
    /// <param name="y">Top of the block.</param>
    /// <param name="block">Side of the block, in pixels.</param>
    /// <param name="windowBlocks">Side of the window, in blocks; odd.</param>
    public static RidgeWindow Measure(GrayImage image, int x, int y, int block, int windowBlocks)
    {
        int reach = block * (windowBlocks / 2);
        int left = Math.Max(0, x - reach);
        int top = Math.Max(0, y - reach);
        int right = Math.Min(image.Width, x + block + reach);
        int bottom = Math.Min(image.Height, y + block + reach);
        (float mean, float deviation) = Moments(image, left, top, right, bottom);
        (float ownMean, float own) = Moments(image, x, y, x + block, y + block);
        if (deviation < 4)
        {
            return new RidgeWindow(deviation, own, 0);
        }

        float high = mean + (Hysteresis * deviation);
        float low = mean - (Hysteresis * deviation);
        float across = 0;
        float down = 0;
        ReadOnlySpan<byte> pixels = image.Pixels.Span;
        for (int row = top; row < bottom; row += 2)
        {
            across += Count(pixels, (row * image.Width) + left, 1, right - left, low, high);
        }

        for (int column = left; column < right; column += 2)
        {
            down += Count(pixels, (top * image.Width) + column, image.Width, bottom - top, low, high);
        }

        // Per full window, so that windows cut off at the edge compare with others.
        float full = block * windowBlocks;
        across *= full / (right - left) / ((bottom - top + 1) / 2);
        down *= full / (bottom - top) / ((right - left + 1) / 2);
        return new RidgeWindow(deviation, MathF.Max(own, MathF.Abs(ownMean - mean) * 0.5f), MathF.Sqrt((across * across) + (down * down)));
    }

    private static (float Mean, float Deviation) Moments(GrayImage image, int left, int top, int right, int bottom)
    {
        unchecked
        {
            long sum = 0;
            long squares = 0;
            for (int row = top; row < bottom; row++)
            {
                foreach (byte pixel in image.Row(row)[left..right])
                {
                    sum += pixel;
                    squares += pixel * pixel;
                }
            }

            double count = (right - left) * (bottom - top);
            double mean = sum / count;
            return ((float)mean, (float)Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))));
        }
    }

    private static int Count(ReadOnlySpan<byte> pixels, int first, int step, int count, float low, float high)
    {
        unchecked
        {
            int changes = 0;
            bool isDark = pixels[first] < (low + high) / 2;
            for (int index = 0; index < count; index++)
            {
                byte pixel = pixels[first + (index * step)];
                if (isDark ? pixel > high : pixel < low)
                {
                    changes++;
                    isDark = !isDark;
                }
            }

            return changes;
        }
    }
}
