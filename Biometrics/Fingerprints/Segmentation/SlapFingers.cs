namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Chooses which regions of a slap are fingertips, and which way they point.</summary>
internal static class SlapFingers
{
    // A fingertip of a child has 20 000 pixels at 500 ppi; less is dirt, writing or the edge of another print.
    private const float LeastAreaPixels = 9_000;

    // Against the largest: little fingers are half as large, dry ones show half of that.
    private const float LeastShare = 0.13f;

    private const float LeastSidePixels = 64;

    // What is much smaller than the region below it is no fingertip above a joint, but the edge of another print.
    private const float LeastTipShare = 0.4f;

    // Regions rounder than this do not tell which way they point.
    private const float TellingElongation = 1.22f;

    // Hands are laid down within 50 degrees of upright.
    private const float MostTilt = 0.87f;

    // Fingers of a hand spread by some 20 degrees to each side of their mean.
    private const float MostSpread = 0.4f;

    /// <summary>The boxes of the first joints, at most so many, from left to right as the hand points.</summary>
    public static List<RotatedBox> Find(List<BlockRegion> regions, int most)
    {
        float largest = regions.Count > 0 ? regions[0].Area : 0;
        List<BlockRegion> fingers = [.. regions.Where(region => region.Area >= Math.Max(LeastAreaPixels, LeastShare * largest))];
        float hand = HandTilt(fingers);
        fingers = TouchingFingers.Part(fingers, hand);
        fingers = [.. fingers.Where(region => !fingers.Exists(other => IsBelow(region, other, hand)))];
        List<RotatedBox> boxes = [.. fingers.Select(region => FirstJoint.Find(region, FingerTilt(region, hand)))];
        boxes = [.. boxes.Where(box => box.Width >= LeastSidePixels && box.Height >= LeastSidePixels).OrderByDescending(box => box.Area).Take(most)];
        (float sine, float cosine) = MathF.SinCos(hand);
        return [.. boxes.OrderBy(box => (cosine * box.CenterX) + (sine * box.CenterY))];
    }

    // The mean of the long ones, by their doubled angles, longer ones counting more.
    private static float HandTilt(List<BlockRegion> regions)
    {
        float sine = 0;
        float cosine = 0;
        foreach (var region in regions.Where(region => region.Elongation >= TellingElongation && MathF.Abs(region.Tilt) <= MostTilt))
        {
            float weight = region.Area * (region.Elongation - 1);
            sine += weight * MathF.Sin(2 * region.Tilt);
            cosine += weight * MathF.Cos(2 * region.Tilt);
        }

        return sine == 0 && cosine == 0 ? 0 : MathF.Atan2(sine, cosine) / 2;
    }

    private static float FingerTilt(BlockRegion region, float hand) =>
        region.Elongation >= TellingElongation && MathF.Abs(region.Tilt - hand) <= MostSpread ? region.Tilt : hand;

    // Whether a region is a further joint of a finger whose tip is another region.
    private static bool IsBelow(BlockRegion region, BlockRegion tip, float hand)
    {
        if (ReferenceEquals(region, tip) || tip.Area < LeastTipShare * region.Area)
        {
            return false;
        }

        var blocks = region.Turned(hand);
        var above = tip.Turned(hand);
        float left = above.Min(block => block.Across);
        float right = above.Max(block => block.Across);
        float middle = blocks.Average(block => block.Across);
        float slack = 0.15f * (right - left);
        return middle > left - slack && middle < right + slack && blocks.Average(block => block.Along) > above.Max(block => block.Along);
    }
}
