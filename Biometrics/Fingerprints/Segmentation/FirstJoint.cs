namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Cuts the first joint off what hangs below it, and puts a box around it.</summary>
internal static class FirstJoint
{
    private const float StepPixels = RidgeBlocks.BlockPixels;

    // The crease below the first joint lies so many widths of the finger below its tip.
    private const float NearestCrease = 0.9f;

    private const float FarthestCrease = 1.9f;

    // A row of a crease has at most this share of the ridges that the fuller rows above and below it have.
    private const float CreaseShare = 0.62f;

    // Where no crease is seen, a finger is cut so many widths below its tip; no first joint is longer.
    private const float LongestJoint = 1.65f;

    // Rows thinner than this share of the width at either end are frays, not finger.
    private const float FrayShare = 0.16f;

    /// <summary>The box of the first joint of a region.</summary>
    /// <param name="region">The finger.</param>
    /// <param name="tilt">Its turn, clockwise.</param>
    public static RotatedBox Find(BlockRegion region, float tilt)
    {
        var blocks = region.Turned(tilt);
        float top = blocks.Min(block => block.Along);
        int rows = (int)((blocks.Max(block => block.Along) - top) / StepPixels) + 1;
        int[] counts = new int[rows];
        foreach ((_, float along) in blocks)
        {
            counts[(int)((along - top) / StepPixels)]++;
        }

        float width = Width(counts);
        int first = FirstFull(counts, width);
        int end = CutAt(counts, first, width);
        while (end > first + 1 && counts[end - 1] < FrayShare * width)
        {
            end--;
        }

        float from = top + (first * StepPixels);
        float to = top + (end * StepPixels);
        return Around([.. blocks.Where(block => block.Along >= from && block.Along < to).Select(block => block.Across)], from, to, tilt);
    }

    // The blocks of its fuller rows: the upper quarter of rows, which the taper of tip and joint does not reach.
    private static float Width(int[] counts)
    {
        int[] sorted = [.. counts.Order()];
        return Math.Max(1, sorted[sorted.Length * 7 / 8]);
    }

    private static int FirstFull(int[] counts, float width)
    {
        int first = 0;
        while (first < counts.Length - 1 && counts[first] < FrayShare * width)
        {
            first++;
        }

        return first;
    }

    private static int CutAt(int[] counts, int first, float width)
    {
        int nearest = first + (int)(NearestCrease * width);
        int farthest = Math.Min(counts.Length - 2, first + (int)(FarthestCrease * width));
        int crease = -1;
        for (int row = nearest; row <= farthest; row++)
        {
            float above = counts[Math.Max(0, row - (int)(0.5f * width))..row].DefaultIfEmpty(0).Max();
            float below = counts[(row + 1)..Math.Min(counts.Length, row + 1 + (int)(0.5f * width))].DefaultIfEmpty(0).Max();
            bool isCrease = counts[row] <= CreaseShare * Math.Min(above, below) && below > 0.35f * width;
            if (isCrease && (crease < 0 || counts[row] < counts[crease]))
            {
                crease = row;
            }
        }

        int longest = first + (int)(LongestJoint * width);
        return crease >= 0 ? crease : Math.Min(counts.Length, longest);
    }

    // Across, one block in fifty may stick out on each side.
    private static RotatedBox Around(List<float> across, float from, float to, float tilt)
    {
        across.Sort();
        int outside = across.Count / 50;
        float left = across[outside] - (StepPixels / 2);
        float right = across[across.Count - 1 - outside] + (StepPixels / 2);
        float middle = (left + right) / 2;
        float upper = from - (StepPixels / 2);
        float lower = to - (StepPixels / 2);
        float height = (upper + lower) / 2;
        (float sine, float cosine) = MathF.SinCos(tilt);
        return new RotatedBox((cosine * middle) - (sine * height), (sine * middle) + (cosine * height), right - left, lower - upper, tilt);
    }
}
