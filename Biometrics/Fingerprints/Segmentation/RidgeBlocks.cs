using Biometrics.Imaging;

namespace Biometrics.Fingerprints.Segmentation;

/// <summary>
/// Finds the blocks of a picture that show ridges: as much contrast as the rest of the print, and as many changes between dark and light along a line as
/// ridges 6 to 14 pixels apart make. Writing, printed lines and punched holes have contrast, but not the changes.
/// </summary>
internal static class RidgeBlocks
{
    /// <summary>Side of a block, in pixels of 500 ppi.</summary>
    public const int BlockPixels = 8;

    /// <summary>Side of the window around a block in which it is judged, in blocks.</summary>
    private const int WindowBlocks = 3;

    // Grey levels of deviation under which nothing is a print.
    private const float LeastDeviation = 11;

    // Share of the deviation of the strongest tenth that a block must have.
    private const float DeviationShare = 0.34f;

    // Of its own, without the window, so that a crease of a few millimetres is not bridged.
    private const float OwnShare = 0.45f;

    // Changes a window of 24 pixels: 24 / 14 × 2 to 24 / 6 × 2, and some more for pores.
    private const float LeastChanges = 2.6f;

    private const float MostChanges = 10;

    /// <summary>Finds the blocks.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="blockPixels">Side of a block, in pixels of the picture.</param>
    public static BlockMask Find(GrayImage image, int blockPixels)
    {
        var mask = new BlockMask(image.Width / blockPixels, image.Height / blockPixels);
        var windows = new RidgeWindow[mask.Columns * mask.Rows];
        for (int index = 0; index < windows.Length; index++)
        {
            windows[index] = RidgeWindow.Measure(image, index % mask.Columns * blockPixels, index / mask.Columns * blockPixels, blockPixels, WindowBlocks);
        }

        float least = Math.Max(LeastDeviation, DeviationShare * Strong(windows));
        for (int index = 0; index < windows.Length; index++)
        {
            RidgeWindow window = windows[index];
            mask[index % mask.Columns, index / mask.Columns] = window.Deviation >= least && window.OwnDeviation >= OwnShare * least
                && window.Changes is >= LeastChanges and <= MostChanges;
        }

        return mask;
    }

    // The deviation of the windows that have as many changes as ridges: nine tenths of them have less.
    private static float Strong(RidgeWindow[] windows)
    {
        float[] deviations = [.. windows.Where(window => window.Deviation >= LeastDeviation && window.Changes is >= LeastChanges and <= MostChanges).Select(window => window.Deviation)];
        Array.Sort(deviations);
        return deviations.Length == 0 ? 0 : deviations[deviations.Length * 9 / 10];
    }
}
