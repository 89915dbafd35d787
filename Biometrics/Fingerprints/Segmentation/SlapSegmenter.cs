using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Takes slaps apart: pictures of the four fingers of a hand or of both thumbs, laid down at once.</summary>
public static class SlapSegmenter
{
    private const int UsualPpi = 500;

    private const int LeastPpi = 200;

    private const int MostPpi = 2_000;

    /// <summary>Finds the first joints of the fingers, and says which finger each is.</summary>
    /// <param name="image">The slap; 500 ppi where it does not tell its resolution.</param>
    /// <param name="position">13 right four fingers, 14 left four fingers, 15 both thumbs, 11 right thumb, 12 left thumb.</param>
    /// <param name="missing">Finger positions known not to be there (amputated or bandaged, field 14.018); none where nothing is known.</param>
    /// <returns>The fingers found, in pixels of the image; fewer than expected is a result, not an error.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is no slap, or the resolution is below 200 or above 2 000 ppi.</exception>
    public static SlapSegmentation Segment(GrayImage image, int position, IReadOnlyCollection<int>? missing = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        int ppi = image.PixelsPerInch ?? UsualPpi;
        IReadOnlyList<int> all = SlapPosition.Fingers(position);
        if (all.Count == 0 || ppi is < LeastPpi or > MostPpi)
        {
            throw new ArgumentOutOfRangeException(nameof(position), "A slap is position 11 to 15, at 200 to 2000 ppi.");
        }

        List<int> expected = [.. all.Where(finger => missing?.Contains(finger) != true)];
        int blockPixels = Math.Max(2, (int)Math.Round(RidgeBlocks.BlockPixels * (double)ppi / UsualPpi));
        float scale = (float)blockPixels / RidgeBlocks.BlockPixels;
        var mask = RidgeBlocks.Find(image, blockPixels).Vote(5).Vote(5);
        List<RotatedBox> boxes = SlapFingers.Find(BlockRegion.Find(mask), expected.Count);
        List<int> fingers = Number(boxes, all, expected, position, image.Width / scale);
        return new SlapSegmentation([.. boxes.Select((box, index) => new SegmentedFinger(fingers[index], Scaled(box, scale)))], expected.Count);
    }

    private static List<int> Number(List<RotatedBox> boxes, IReadOnlyList<int> all, List<int> expected, int position, float pictureWidth)
    {
        if (boxes.Count == expected.Count || boxes.Count == 0)
        {
            return expected;
        }

        // Of two thumbs one is left: it stands on its side of the picture.
        if (all.Count == 2)
        {
            return [.. boxes.Select(box => box.CenterX < pictureWidth / 2 ? all[0] : all[1])];
        }

        return [.. FingerNumbering.Places(boxes, position == 13, pictureWidth).Select(place => position == 13 ? all[place] : all[3 - place])];
    }

    private static RotatedBox Scaled(RotatedBox box, float scale) =>
        new(box.CenterX * scale, box.CenterY * scale, box.Width * scale, box.Height * scale, box.RotationRadians);
}
