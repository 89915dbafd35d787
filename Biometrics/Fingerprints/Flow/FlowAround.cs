using Biometrics.Fingerprints.Matching.Features;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Flow;

/// <summary>The part of a picture that minutiae without a picture speak for.</summary>
internal static class FlowAround
{
    /// <summary>Pixels around the convex hull of the minutiae that count as seen: about as far as minutiae lie apart.</summary>
    private const int MarginPixels = 20;

    /// <summary>Cells near the minutiae, without angles.</summary>
    public static RidgeFlow Minutiae(MinutiaSet set)
    {
        int columns = Cells(set.WidthPixels);
        int rows = Cells(set.HeightPixels);
        byte[] cells = new byte[columns * rows];
        var near = NearHull.Around([.. set.Items], MarginPixels);
        for (int index = 0; index < cells.Length; index++)
        {
            float x = ((index % columns) + 0.5f) * RidgeFlow.CellPixels;
            float y = ((index / columns) + 0.5f) * RidgeFlow.CellPixels;
            cells[index] = near.Has(x, y) ? RidgeFlow.SeenBit : (byte)0;
        }

        return new RidgeFlow(columns, rows, false, cells);
    }

    // A record may tell a size that no finger has; what lies beyond the limit is not seen.
    private static int Cells(int pixels) =>
        (Math.Clamp(pixels, 0, FingerprintLimits.MostSidePixels) + RidgeFlow.CellPixels - 1) / RidgeFlow.CellPixels;
}
