using Biometrics.Fingerprints.Extraction.Planes;
using Biometrics.Fingerprints.Extraction.Skeleton;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Extraction;

/// <summary>Makes minutiae of the ends of skeletons.</summary>
internal static class MinutiaCollector
{
    /// <summary>Pixels along the line from which the direction is taken. Run "direction" of 2026-11-22: 14, 18 and 22 pixels within half a point.</summary>
    private const int DirectionPixels = 18;

    /// <summary>Pixels around a minutia that must all be foreground: nearer to the edge a line ends because the print does.</summary>
    private const int BorderPixels = 14;

    public static void Collect(BitPlane skeleton, List<Pixel> ends, MinutiaKind kind, BlockGrid<bool> foreground, BlockGrid<float> clarity, List<Minutia> minutiae)
    {
        Span<Pixel> path = stackalloc Pixel[DirectionPixels];
        foreach (var end in ends)
        {
            if (!IsInside(end, foreground))
            {
                continue;
            }

            RidgeWalk.Follow(skeleton, end, path, out int length);
            var far = path[length - 1];
            float angle = MathF.Atan2(end.Y - far.Y, far.X - end.X);
            float quality = clarity.Nearest(end.X / FloatPlane.BlockPixels, end.Y / FloatPlane.BlockPixels);
            minutiae.Add(new Minutia(end.X, end.Y, Minutia.ToDirection(angle), kind, (byte)Math.Clamp((int)(quality * 100), 1, 100)));
        }
    }

    /// <summary>At most as many as a set holds: the surest, in their order.</summary>
    public static List<Minutia> Surest(List<Minutia> minutiae) => minutiae.Count <= MinutiaSet.MostMinutiae
        ? minutiae
        : [.. minutiae.OrderByDescending(one => one.Quality).Take(MinutiaSet.MostMinutiae)];

    private static bool IsInside(Pixel place, BlockGrid<bool> foreground)
    {
        for (int direction = 0; direction < 8; direction++)
        {
            int x = place.X + (int)MathF.Round(BorderPixels * MathF.Cos(direction * MathF.PI / 4));
            int y = place.Y + (int)MathF.Round(BorderPixels * MathF.Sin(direction * MathF.PI / 4));
            if (x < 0 || y < 0 || x / FloatPlane.BlockPixels >= foreground.Columns || y / FloatPlane.BlockPixels >= foreground.Rows
                || !foreground[x / FloatPlane.BlockPixels, y / FloatPlane.BlockPixels])
            {
                return false;
            }
        }

        return true;
    }
}
