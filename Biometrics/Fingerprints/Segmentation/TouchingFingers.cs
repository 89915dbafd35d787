namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Parts regions in which two prints lie side by side and touch.</summary>
internal static class TouchingFingers
{
    private const float StepPixels = RidgeBlocks.BlockPixels;

    // Against the middle width of all regions: one finger is hardly that wide.
    private const float SuspiciousWidth = 1.28f;

    // Where two touch, a column has at most this share of what the fuller columns to its sides have.
    private const float WaistShare = 0.78f;

    /// <summary>The regions, those that hold two prints parted; further pieces are left as they are.</summary>
    /// <param name="regions">The regions of a slap.</param>
    /// <param name="hand">The turn of the hand, clockwise.</param>
    public static List<BlockRegion> Part(List<BlockRegion> regions, float hand)
    {
        if (regions.Count < 3)
        {
            return regions;
        }

        float[] widths = [.. regions.Select(region => Width(region, hand)).Order()];
        float usual = widths[widths.Length / 2];
        return [.. regions.SelectMany(region => Width(region, hand) > SuspiciousWidth * usual ? Halves(region, hand) : [region])];
    }

    private static float Width(BlockRegion region, float hand)
    {
        float[] across = [.. region.Turned(hand).Select(block => block.Across).Order()];
        return across[across.Length * 49 / 50] - across[across.Length / 50] + StepPixels;
    }

    private static BlockRegion[] Halves(BlockRegion region, float hand)
    {
        var blocks = region.Turned(hand);
        float left = blocks.Min(block => block.Across);
        int[] counts = new int[(int)((blocks.Max(block => block.Across) - left) / StepPixels) + 1];
        foreach ((float across, _) in blocks)
        {
            counts[(int)((across - left) / StepPixels)]++;
        }

        int waist = Waist(counts);
        if (waist < 0)
        {
            return [region];
        }

        var sides = region.Blocks.Zip(blocks, (block, turned) => (block, IsLeft: (turned.Across - left) / StepPixels < waist)).ToLookup(pair => pair.IsLeft, pair => pair.block);
        return [new BlockRegion([.. sides[true]]), new BlockRegion([.. sides[false]])];
    }

    // The thinnest column of the middle three fifths; -1 where none is thin enough.
    private static int Waist(int[] counts)
    {
        int waist = -1;
        for (int column = counts.Length / 5; column < counts.Length * 4 / 5; column++)
        {
            int side = Math.Min(counts[..column].DefaultIfEmpty(0).Max(), counts[(column + 1)..].DefaultIfEmpty(0).Max());
            if (counts[column] <= WaistShare * side && (waist < 0 || counts[column] < counts[waist]))
            {
                waist = column;
            }
        }

        return waist;
    }
}
