using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Matching.Features;

/// <summary>The convex hull of the minutiae: what of the finger is surely on the picture.</summary>
internal static class ConvexHull
{
    /// <summary>The corners in order around the hull, in pixels of the picture; fewer than three places make a line or a point.</summary>
    /// <remarks>Source of the method: A. Andrew's monotone chain, 1979.</remarks>
    public static ReadOnlySpan<(int X, int Y)> Around(ReadOnlySpan<Minutia> minutiae)
    {
        unchecked
        {
            // X in the upper half and Y, lifted above zero, in the lower: whole numbers sort faster than pairs.
            uint[] places = new uint[minutiae.Length];
            for (int index = 0; index < places.Length; index++)
            {
                places[index] = ((uint)(ushort)(minutiae[index].X - short.MinValue) << 16) | (ushort)(minutiae[index].Y - short.MinValue);
            }

            Array.Sort(places);
            var chain = new (int X, int Y)[(2 * places.Length) + 1];
            int lower = Chain(places, chain, 0, 0, places.Length, 1);
            int all = Chain(places, chain, Math.Max(0, lower - 1), places.Length - 1, -1, -1);
            return chain.AsSpan(0, Math.Max(Math.Min(1, places.Length), all - 1));
        }
    }

    // Adds one half of the hull behind those corners that are kept; answers how many there are then.
    private static int Chain(uint[] places, (int X, int Y)[] chain, int kept, int from, int to, int step)
    {
        unchecked
        {
            int count = kept;
            for (int index = from; index != to; index += step)
            {
                (int X, int Y) point = ((int)(places[index] >> 16) + short.MinValue, (int)(places[index] & 0xFFFF) + short.MinValue);
                if (count > kept && chain[count - 1] == point)
                {
                    continue;
                }

                while (count >= kept + 2 && Turn(chain[count - 2], chain[count - 1], point) <= 0)
                {
                    count--;
                }

                chain[count++] = point;
            }

            return count;
        }
    }

    private static long Turn((int X, int Y) a, (int X, int Y) b, (int X, int Y) c) =>
        unchecked(((long)(b.X - a.X) * (c.Y - a.Y)) - ((long)(b.Y - a.Y) * (c.X - a.X)));
}
