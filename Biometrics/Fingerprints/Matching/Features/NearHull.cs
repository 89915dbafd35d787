using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Matching.Features;

/// <summary>
/// What lies in the convex hull of the minutiae or at most so far outside. That is convex too, so that each row of pixels has one stretch of it:
/// the hull with a disc at each corner and a band along each edge.
/// </summary>
internal sealed class NearHull
{
    private readonly int _top;

    private readonly float[] _left;

    private readonly float[] _right;

    private NearHull(int top, int rows)
    {
        _top = top;
        _left = new float[rows];
        _right = new float[rows];
        _left.AsSpan().Fill(float.MaxValue);
        _right.AsSpan().Fill(float.MinValue);
    }

    /// <summary>Measures it.</summary>
    /// <param name="minutiae">The minutiae; none leaves nothing near.</param>
    /// <param name="marginPixels">How far outside counts, at least 1.</param>
    public static NearHull Around(ReadOnlySpan<Minutia> minutiae, int marginPixels)
    {
        var corners = ConvexHull.Around(minutiae);
        if (corners.Length == 0)
        {
            return new NearHull(0, 0);
        }

        int top = int.MaxValue;
        int bottom = int.MinValue;
        foreach ((_, int y) in corners)
        {
            top = Math.Min(top, y - marginPixels);
            bottom = Math.Max(bottom, y + marginPixels);
        }

        var near = new NearHull(top, bottom - top + 1);
        float[] halfWidths = HalfWidths(marginPixels);
        for (int index = 0; index < corners.Length; index++)
        {
            near.AddDisc(corners[index], marginPixels, halfWidths);
            near.AddBand(corners[index], corners[(index + 1) % corners.Length], marginPixels);
        }

        return near;
    }

    /// <summary>Whether a place is near, in pixels of the picture; rows are taken whole.</summary>
    public bool Has(float x, float y)
    {
        unchecked
        {
            int row = (int)MathF.Floor(y + 0.5f) - _top;
            return (uint)row < (uint)_left.Length && x >= _left[row] && x <= _right[row];
        }
    }

    /// <summary>Whether the whole square around a place is near.</summary>
    public bool HasSquare(int x, int y, int radiusPixels)
    {
        unchecked
        {
            int above = y - radiusPixels - _top;
            int below = y + radiusPixels - _top;
            return above >= 0 && below < _left.Length
                && MathF.Max(_left[above], _left[below]) <= x - radiusPixels
                && MathF.Min(_right[above], _right[below]) >= x + radiusPixels;
        }
    }

    private static float[] HalfWidths(int margin)
    {
        float[] widths = new float[(2 * margin) + 1];
        for (int away = -margin; away <= margin; away++)
        {
            widths[away + margin] = MathF.Sqrt((margin * margin) - (away * away));
        }

        return widths;
    }

    // Corners lie on whole pixels, so that the half widths of the disc are the same for all of them. Eight rows at a time, the rest one by one.
    private void AddDisc((int X, int Y) corner, int margin, float[] halfWidths)
    {
        unchecked
        {
            int from = corner.Y - margin - _top;
            ref float left = ref MemoryMarshal.GetArrayDataReference(_left);
            ref float right = ref MemoryMarshal.GetArrayDataReference(_right);
            int index = 0;
            for (; index + 8 <= halfWidths.Length; index += 8)
            {
                var half = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(halfWidths), (nuint)index);
                var middle = Vector256.Create((float)corner.X);
                Vector256.Min(Vector256.LoadUnsafe(ref left, (nuint)(from + index)), middle - half).StoreUnsafe(ref left, (nuint)(from + index));
                Vector256.Max(Vector256.LoadUnsafe(ref right, (nuint)(from + index)), middle + half).StoreUnsafe(ref right, (nuint)(from + index));
            }

            for (; index < halfWidths.Length; index++)
            {
                Widen(from + index, corner.X - halfWidths[index]);
                Widen(from + index, corner.X + halfWidths[index]);
            }
        }
    }

    // The edge moved outwards; moved inwards too it stays within reach, which saves telling the sides apart.
    private void AddBand((int X, int Y) from, (int X, int Y) to, int margin)
    {
        unchecked
        {
            float x = to.X - from.X;
            float y = to.Y - from.Y;
            float length = MathF.Sqrt((x * x) + (y * y));
            if (length > 0)
            {
                float acrossX = -y * margin / length;
                float acrossY = x * margin / length;
                AddLine(from.X + acrossX, from.Y + acrossY, to.X + acrossX, to.Y + acrossY);
                AddLine(from.X - acrossX, from.Y - acrossY, to.X - acrossX, to.Y - acrossY);
            }
        }
    }

    private void AddLine(float fromX, float fromY, float toX, float toY)
    {
        unchecked
        {
            if (fromY > toY)
            {
                (fromX, fromY, toX, toY) = (toX, toY, fromX, fromY);
            }

            float slope = toY > fromY ? (toX - fromX) / (toY - fromY) : 0;
            int last = Math.Min((int)MathF.Floor(toY) - _top, _left.Length - 1);
            for (int row = Math.Max(0, (int)MathF.Ceiling(fromY) - _top); row <= last; row++)
            {
                Widen(row, fromX + (slope * (row + _top - fromY)));
            }
        }
    }

    private void Widen(int row, float x)
    {
        _left[row] = MathF.Min(_left[row], x);
        _right[row] = MathF.Max(_right[row], x);
    }
}
