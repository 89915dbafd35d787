using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Matching.Features;

/// <summary>The convex hull of the minutiae: what of the finger is surely on the picture.</summary>
internal sealed class ConvexHull
{
    private readonly (float X, float Y)[] _corners;

    private ConvexHull((float X, float Y)[] corners) => _corners = corners;

    /// <summary>Makes the hull; fewer than three places make a line or a point.</summary>
    /// <remarks>Source of the method: A. Andrew's monotone chain, 1979.</remarks>
    public static ConvexHull Around(IReadOnlyList<Minutia> minutiae)
    {
        (float X, float Y)[] sorted = [.. minutiae.Select(one => ((float)one.X, (float)one.Y)).Distinct().Order()];
        if (sorted.Length < 3)
        {
            return new ConvexHull(sorted);
        }

        var lower = Chain(sorted);
        Array.Reverse(sorted);
        var upper = Chain(sorted);
        return new ConvexHull([.. lower.SkipLast(1), .. upper.SkipLast(1)]);
    }

    /// <summary>Whether a place is inside or at most so far outside.</summary>
    public bool IsNear(float x, float y, float distance)
    {
        bool inside = _corners.Length > 2;
        float nearest = float.MaxValue;
        for (int index = 0; index < _corners.Length; index++)
        {
            (float X, float Y) from = _corners[index];
            (float X, float Y) to = _corners[(index + 1) % _corners.Length];
            float edgeX = to.X - from.X;
            float edgeY = to.Y - from.Y;
            inside &= (edgeX * (y - from.Y)) - (edgeY * (x - from.X)) >= 0;
            float square = (edgeX * edgeX) + (edgeY * edgeY);
            float share = square == 0 ? 0 : Math.Clamp((((x - from.X) * edgeX) + ((y - from.Y) * edgeY)) / square, 0, 1);
            float awayX = x - from.X - (share * edgeX);
            float awayY = y - from.Y - (share * edgeY);
            nearest = MathF.Min(nearest, (awayX * awayX) + (awayY * awayY));
        }

        return inside || nearest <= distance * distance;
    }

    private static List<(float X, float Y)> Chain((float X, float Y)[] sorted)
    {
        var chain = new List<(float X, float Y)>();
        foreach ((float X, float Y) point in sorted)
        {
            while (chain.Count >= 2 && Turn(chain[^2], chain[^1], point) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(point);
        }

        return chain;
    }

    private static float Turn((float X, float Y) a, (float X, float Y) b, (float X, float Y) c) =>
        ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}
