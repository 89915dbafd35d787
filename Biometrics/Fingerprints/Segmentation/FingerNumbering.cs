namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Says which finger is which where some of the four are not there: the ones whose places on a hand fit best.</summary>
internal static class FingerNumbering
{
    // Middles of the first joints of a right hand, index to little finger, in pixels of 500 ppi from that of the middle finger; and their widths.
    // Means of the slaps in NIST's reference files, by eye.
    private static readonly (float X, float Y, float Width)[] Hand = [(-305, 230, 262), (0, 0, 270), (335, 95, 262), (690, 430, 225)];

    // A turn beyond this is improbable; weight of a radian beyond it against a pixel of misfit.
    private const float UsualTilt = 0.3f;

    private const float TiltPenalty = 160;

    // Misfit that a width costs that is off by all of itself, in pixels.
    private const float WidthPenalty = 260;

    /// <summary>The places on the hand, 0 index to 3 little finger for a right one, of boxes from left to right.</summary>
    /// <param name="boxes">Two to four boxes; one is taken for what lies nearest to its place in the picture.</param>
    /// <param name="isRight">Whether it is the right hand: its index finger stands left.</param>
    /// <param name="pictureWidth">Width of the picture, in the pixels of the boxes.</param>
    public static IReadOnlyList<int> Places(IReadOnlyList<RotatedBox> boxes, bool isRight, float pictureWidth)
    {
        IEnumerable<int[]> choices = Enumerable.Range(0, 1 << Hand.Length)
            .Select(bits => Enumerable.Range(0, Hand.Length).Where(place => (bits >> place & 1) != 0).ToArray())
            .Where(places => places.Length == boxes.Count);

        // A left hand is a right one in the mirror.
        List<RotatedBox> right = isRight
            ? [.. boxes]
            : [.. boxes.Select(box => box with { CenterX = pictureWidth - box.CenterX, RotationRadians = -box.RotationRadians }).Reverse()];
        int[] best = choices.MinBy(places => Misfit(right, places, pictureWidth)) ?? [];
        return isRight ? best : [.. best.Reverse()];
    }

    // How far the boxes are from the places when the hand is moved, turned and sized to fit them best.
    private static float Misfit(List<RotatedBox> boxes, int[] places, float pictureWidth)
    {
        float scale = boxes.Average(box => box.Width) / places.Average(place => Hand[place].Width);
        float misfit = 0;
        for (int index = 0; index < boxes.Count; index++)
        {
            misfit += WidthPenalty * MathF.Abs((boxes[index].Width / (scale * Hand[places[index]].Width)) - 1) / boxes.Count;
        }

        (float x, float y) = (boxes.Average(box => box.CenterX), boxes.Average(box => box.CenterY));
        (float handX, float handY) = (places.Average(place => Hand[place].X), places.Average(place => Hand[place].Y));
        float tilt = boxes.Average(box => box.RotationRadians);
        misfit += TiltPenalty * MathF.Max(0, MathF.Abs(tilt) - UsualTilt);
        (float sine, float cosine) = MathF.SinCos(tilt);
        for (int index = 0; index < boxes.Count; index++)
        {
            (float X, float Y, float Width) place = Hand[places[index]];
            float right = scale * (place.X - handX);
            float down = scale * (place.Y - handY);
            float offX = boxes[index].CenterX - x - ((cosine * right) - (sine * down));
            float offY = boxes[index].CenterY - y - ((sine * right) + (cosine * down));
            misfit += MathF.Sqrt((offX * offX) + (offY * offY)) / boxes.Count;
        }

        // The hand as a whole lies about the middle of the picture.
        float handMiddle = x + (scale * (192 - handX));
        return misfit + (0.12f * MathF.Abs(handMiddle - (pictureWidth / 2)));
    }
}
