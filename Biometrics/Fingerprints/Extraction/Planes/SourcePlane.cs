using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Extraction.Planes;

/// <summary>Puts an image of any resolution into a plane of 500 ppi, its edge pixels repeated into the margins.</summary>
internal static class SourcePlane
{
    private const int NativePpi = 500;

    /// <summary>Resolutions this near to the native one are taken as they are: a hundredth displaces a minutia at the edge of a print by two pixels.</summary>
    private const float NearEnough = 0.01f;

    public static FloatPlane From(GrayImage image, int pixelsPerInch, out int width, out int height)
    {
        float step = pixelsPerInch / (float)NativePpi;
        bool isNative = MathF.Abs(step - 1) < NearEnough;
        step = isNative ? 1 : step;
        width = Math.Max(1, (int)(image.Width / step));
        height = Math.Max(1, (int)(image.Height / step));
        var plane = new FloatPlane(ToBlocks(width), ToBlocks(height));
        if (isNative)
        {
            Copy(image, plane);
        }
        else
        {
            Resampling.Apply(image, step, plane, width, height);
        }

        FillBorder(plane, width, height);
        return plane;
    }

    private static int ToBlocks(int pixels) => (pixels + FloatPlane.BlockPixels - 1) / FloatPlane.BlockPixels * FloatPlane.BlockPixels;

    private static void Copy(GrayImage image, FloatPlane plane)
    {
        for (int y = 0; y < image.Height; y++)
        {
            var from = image.Row(y);
            var to = plane.Row(y);
            for (int x = 0; x < from.Length; x++)
            {
                to[x] = from[x];
            }
        }
    }

    private static void FillBorder(FloatPlane plane, int width, int height)
    {
        var values = plane.Values.Span;
        for (int y = 0; y < height; y++)
        {
            int start = plane.At(-FloatPlane.Margin, y);
            int first = plane.At(0, y);
            values[start..first].Fill(values[first]);
            values[(first + width)..(start + plane.Stride)].Fill(values[first + width - 1]);
        }

        CopyRows(plane, 0, -FloatPlane.Margin, 0);
        CopyRows(plane, height - 1, height, plane.Height + FloatPlane.Margin);
    }

    private static void CopyRows(FloatPlane plane, int from, int first, int end)
    {
        var values = plane.Values.Span;
        var row = values.Slice(plane.At(-FloatPlane.Margin, from), plane.Stride);
        for (int y = first; y < end; y++)
        {
            row.CopyTo(values[plane.At(-FloatPlane.Margin, y)..]);
        }
    }
}
