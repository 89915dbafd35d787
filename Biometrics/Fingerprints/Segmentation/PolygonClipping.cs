namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Cuts convex polygons with each other.</summary>
/// <remarks>Source: I. Sutherland, G. Hodgman, "Reentrant polygon clipping", 1974.</remarks>
internal static class PolygonClipping
{
    /// <summary>The area that two convex polygons have in common; corners run clockwise with y downwards.</summary>
    public static float CommonArea(IReadOnlyList<(float X, float Y)> one, IReadOnlyList<(float X, float Y)> other)
    {
        List<(float X, float Y)> rest = [.. one];
        for (int edge = 0; edge < other.Count && rest.Count > 0; edge++)
        {
            rest = Clip(rest, other[edge], other[(edge + 1) % other.Count]);
        }

        float twice = 0;
        for (int corner = 0; corner < rest.Count; corner++)
        {
            (float x, float y) = rest[corner];
            (float nextX, float nextY) = rest[(corner + 1) % rest.Count];
            twice += (x * nextY) - (nextX * y);
        }

        return MathF.Abs(twice) / 2;
    }

    private static List<(float X, float Y)> Clip(List<(float X, float Y)> polygon, (float X, float Y) from, (float X, float Y) to)
    {
        List<(float X, float Y)> kept = [];
        for (int corner = 0; corner < polygon.Count; corner++)
        {
            var here = polygon[corner];
            var next = polygon[(corner + 1) % polygon.Count];
            float side = Side(here, from, to);
            float nextSide = Side(next, from, to);
            if (side >= 0)
            {
                kept.Add(here);
            }

            if (side * nextSide < 0)
            {
                float share = side / (side - nextSide);
                kept.Add((here.X + (share * (next.X - here.X)), here.Y + (share * (next.Y - here.Y))));
            }
        }

        return kept;
    }

    private static float Side((float X, float Y) point, (float X, float Y) from, (float X, float Y) to) =>
        ((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X));
}
