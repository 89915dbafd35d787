namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Blocks that hang together: a finger, a joint, or a piece of one.</summary>
/// <param name="Blocks">The middles of the blocks, in pixels of 500 ppi.</param>
internal sealed record BlockRegion(IReadOnlyList<(float X, float Y)> Blocks)
{
    private const float BlockPixels = RidgeBlocks.BlockPixels;

    /// <summary>Its area in pixels.</summary>
    public float Area => Blocks.Count * BlockPixels * BlockPixels;

    /// <summary>The mean of its blocks.</summary>
    public (float X, float Y) Center => (Blocks.Average(block => block.X), Blocks.Average(block => block.Y));

    /// <summary>How much longer than wide it is: the ratio of its deviations along its two axes, 1 at least.</summary>
    public float Elongation => Axes().Elongation;

    /// <summary>The turn of its long axis against upright, clockwise, from -π/2 to π/2.</summary>
    public float Tilt => Axes().Tilt;

    /// <summary>Finds the regions of a mask, the largest first.</summary>
    public static List<BlockRegion> Find(BlockMask mask)
    {
        List<BlockRegion> regions = [];
        var left = new BlockMask(mask.Columns, mask.Rows);
        for (int index = 0; index < mask.Columns * mask.Rows; index++)
        {
            left[index % mask.Columns, index / mask.Columns] = mask[index % mask.Columns, index / mask.Columns];
        }

        for (int index = 0; index < mask.Columns * mask.Rows; index++)
        {
            if (left[index % mask.Columns, index / mask.Columns])
            {
                regions.Add(Take(left, index % mask.Columns, index / mask.Columns));
            }
        }

        return [.. regions.OrderByDescending(region => region.Blocks.Count)];
    }

    /// <summary>The blocks in a frame turned with the finger: across to the right, along towards the hand, both in pixels of 500 ppi from the picture's corner.</summary>
    /// <param name="tilt">The turn of the finger, clockwise.</param>
    public List<(float Across, float Along)> Turned(float tilt)
    {
        (float sine, float cosine) = MathF.SinCos(tilt);
        return [.. Blocks.Select(block => ((cosine * block.X) + (sine * block.Y), (cosine * block.Y) - (sine * block.X)))];
    }

    private static BlockRegion Take(BlockMask left, int column, int row)
    {
        List<(float X, float Y)> blocks = [];
        Stack<(int Column, int Row)> open = new([(column, row)]);
        left[column, row] = false;
        while (open.TryPop(out var here))
        {
            blocks.Add(((here.Column + 0.5f) * BlockPixels, (here.Row + 0.5f) * BlockPixels));
            foreach ((int nextColumn, int nextRow) in new[] { (here.Column + 1, here.Row), (here.Column - 1, here.Row), (here.Column, here.Row + 1), (here.Column, here.Row - 1) })
            {
                if (left[nextColumn, nextRow])
                {
                    left[nextColumn, nextRow] = false;
                    open.Push((nextColumn, nextRow));
                }
            }
        }

        return new BlockRegion(blocks);
    }

    private (float Elongation, float Tilt) Axes()
    {
        (float centerX, float centerY) = Center;
        float xx = Blocks.Average(block => (block.X - centerX) * (block.X - centerX)) + 1;
        float yy = Blocks.Average(block => (block.Y - centerY) * (block.Y - centerY)) + 1;
        float xy = Blocks.Average(block => (block.X - centerX) * (block.Y - centerY));
        float difference = MathF.Sqrt(((yy - xx) * (yy - xx) / 4) + (xy * xy));
        float mean = (xx + yy) / 2;

        // Upright is along y; a finger leaning right has its upper blocks on the right, where y is less.
        float tilt = 0.5f * MathF.Atan2(-2 * xy, yy - xx);
        return (MathF.Sqrt((mean + difference) / MathF.Max(1, mean - difference)), tilt);
    }
}
