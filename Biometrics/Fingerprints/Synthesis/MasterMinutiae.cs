using Biometrics.Fingerprints.Extraction.Planes;
using Biometrics.Fingerprints.Extraction.Skeleton;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Synthesis;

/// <summary>The minutiae that a finger has, read off its ridges before anything disturbs them: the truth for every impression.</summary>
internal static class MasterMinutiae
{
    private const int Width = 2 * MasterRidges.HalfWidthPixels;

    private const int Height = 2 * MasterRidges.HalfHeightPixels;

    // Branches shorter than this come of thinning, in pixels.
    private const int LeastBranchPixels = 10;

    // The outermost ridges were not grown.
    private const int BorderPixels = 24;

    /// <summary>The minutiae, in pixels around the middle of the finger.</summary>
    public static List<Minutia> Find(MasterRidges ridges)
    {
        List<Minutia> minutiae = [];
        Collect(ridges, 1, MinutiaKind.Ending, minutiae);
        Collect(ridges, -1, MinutiaKind.Bifurcation, minutiae);
        return minutiae;
    }

    private static void Collect(MasterRidges ridges, int sign, MinutiaKind kind, List<Minutia> minutiae)
    {
        using var plane = new BitPlane(Width, Height);
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                plane[x, y] = sign * ridges.At(x - MasterRidges.HalfWidthPixels, y - MasterRidges.HalfHeightPixels) > 0;
            }
        }

        Thinning.Apply(plane);
        List<Pixel> ends = [];
        SkeletonEnds.Collect(plane, ends);
        Span<Pixel> path = stackalloc Pixel[2 * LeastBranchPixels];
        foreach (var end in ends)
        {
            bool isInside = end.X is >= BorderPixels and < Width - BorderPixels && end.Y is >= BorderPixels and < Height - BorderPixels;
            RidgeWalk.Follow(plane, end, path, out int length);
            if (isInside && length >= LeastBranchPixels)
            {
                var far = path[length - 1];
                float angle = MathF.Atan2(end.Y - far.Y, far.X - end.X);
                minutiae.Add(new Minutia(
                    (short)(end.X - MasterRidges.HalfWidthPixels), (short)(end.Y - MasterRidges.HalfHeightPixels), Minutia.ToDirection(angle), kind, 100));
            }
        }
    }
}
