using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Draws what was found into a slap: a box around each first joint, and the finger's number in it.</summary>
public static class SegmentationPicture
{
    private const int LinePixels = 4;

    private const float DigitHeightPixels = 70;

    // Strokes of the digits 0 to 9 in a field of 2 by 4: pairs of corners, each x and y.
    private static readonly string[] Strokes =
    [
        "00202024240404 00", "1014", "00 20 20 22 22 02 02 04 04 24", "00 20 20 24 24 04 02 22", "00 02 02 22 20 24",
        "20 00 00 02 02 22 22 24 24 04", "20 00 00 04 04 24 24 22 22 02", "00 20 20 24", "00 20 20 24 24 04 04 00 02 22", "22 02 02 00 00 20 20 24 24 04",
    ];

    /// <summary>The slap, paler, with boxes and numbers.</summary>
    /// <param name="slap">The picture that was taken apart.</param>
    /// <param name="segmentation">What was found.</param>
    public static GrayImage Draw(GrayImage slap, SlapSegmentation segmentation)
    {
        ArgumentNullException.ThrowIfNull(slap);
        ArgumentNullException.ThrowIfNull(segmentation);
        byte[] pixels = new byte[slap.Width * slap.Height];
        for (int index = 0; index < pixels.Length; index++)
        {
            pixels[index] = (byte)(128 + (slap.Pixels.Span[index] / 2));
        }

        var picture = new GrayImage(slap.Width, slap.Height, slap.PixelsPerInch, pixels);
        foreach (var finger in segmentation.Fingers)
        {
            DrawBox(picture, pixels, finger.Box);
            DrawNumber(picture, pixels, finger);
        }

        return picture;
    }

    private static void DrawBox(GrayImage picture, byte[] pixels, RotatedBox box)
    {
        IReadOnlyList<(float X, float Y)> corners = box.Corners();
        for (int corner = 0; corner < corners.Count; corner++)
        {
            DrawLine(picture, pixels, corners[corner], corners[(corner + 1) % corners.Count]);
        }
    }

    private static void DrawNumber(GrayImage picture, byte[] pixels, SegmentedFinger finger)
    {
        string digits = finger.Position.ToString(System.Globalization.CultureInfo.InvariantCulture);
        float unit = DigitHeightPixels / 4;
        float left = -digits.Length * 1.5f * unit;
        for (int digit = 0; digit < digits.Length; digit++)
        {
            string strokes = Strokes[digits[digit] - '0'].Replace(" ", "", StringComparison.Ordinal);
            for (int at = 0; at + 4 <= strokes.Length; at += 4)
            {
                float x = left + (digit * 3 * unit);
                DrawLine(
                    picture,
                    pixels,
                    finger.Box.ToPicture(x + ((strokes[at] - '0') * unit), ((strokes[at + 1] - '0') - 2) * unit),
                    finger.Box.ToPicture(x + ((strokes[at + 2] - '0') * unit), ((strokes[at + 3] - '0') - 2) * unit));
            }
        }
    }

    private static void DrawLine(GrayImage picture, byte[] pixels, (float X, float Y) from, (float X, float Y) to)
    {
        int steps = (int)MathF.Max(MathF.Abs(to.X - from.X), MathF.Abs(to.Y - from.Y)) + 1;
        for (int step = 0; step <= steps; step++)
        {
            int x = (int)(from.X + (step * (to.X - from.X) / steps));
            int y = (int)(from.Y + (step * (to.Y - from.Y) / steps));
            for (int dot = 0; dot < LinePixels * LinePixels; dot++)
            {
                int column = x + (dot % LinePixels);
                int row = y + (dot / LinePixels);
                if (column >= 0 && row >= 0 && column < picture.Width && row < picture.Height)
                {
                    pixels[(row * picture.Width) + column] = 0;
                }
            }
        }
    }
}
