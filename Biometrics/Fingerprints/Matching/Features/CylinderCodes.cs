using System.Numerics;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Matching.Features;

/// <summary>The neighbourhood of every minutia of a print as bits: a disc turned to the minutia, eight by eight cells in six layers of direction.</summary>
/// <remarks>Source: R. Cappelli, M. Ferrara, D. Maltoni, "Minutia Cylinder-Code", 2010, in its form of bits.</remarks>
internal static class CylinderCodes
{
    /// <summary>Layers of direction, each one word.</summary>
    public const int Layers = 6;

    /// <summary>Cells along the side of a layer: 64 cells, one bit of the word each.</summary>
    public const int Cells = 8;

    /// <summary>From the minutia to the rim, in pixels.</summary>
    public const float RadiusPixels = 70;

    private const float CellPixels = 2 * RadiusPixels / Cells;

    private const int CellsPerLayer = Cells * Cells;

    /// <summary>Deviation, in pixels, of what a neighbour spreads over the cells around it.</summary>
    private const float SpreadPixels = 28f / 3;

    /// <summary>Pixels beyond which a neighbour spreads nothing.</summary>
    private const float ReachPixels = 3 * SpreadPixels;

    /// <summary>Deviation, in radians, of what a neighbour spreads over the layers of direction.</summary>
    private const float SpreadRadians = 2 * MathF.PI / 9;

    /// <summary>Sum from which the bit of a cell is set.</summary>
    private const float LeastSum = 0.01f;

    /// <summary>Pixels around the convex hull of the minutiae that count as seen.</summary>
    private const float HullMarginPixels = 50;

    /// <summary>Share of the cells of the disc that must be seen.</summary>
    private const float LeastSeenShare = 0.75f;

    /// <summary>Neighbours without which there is no code.</summary>
    private const int LeastContributors = 2;

    private static readonly float[] LayerShares = MakeLayerShares();

    private static readonly ulong Disc = MakeDisc();

    /// <summary>Makes the codes.</summary>
    /// <param name="minutiae">The minutiae of one print.</param>
    /// <param name="seen">Receives a word a minutia: the cells that are seen; 0 where there is too little around it for a code.</param>
    /// <returns>Six words a minutia; bits of cells that are not seen are 0.</returns>
    public static ulong[] Make(ReadOnlySpan<Minutia> minutiae, out ulong[] seen)
    {
        ulong[] words = new ulong[minutiae.Length * Layers];
        seen = new ulong[minutiae.Length];
        var hull = ConvexHull.Around(minutiae.ToArray());
        Span<float> sums = stackalloc float[CellsPerLayer * Layers];
        for (int index = 0; index < minutiae.Length; index++)
        {
            seen[index] = Sum(minutiae, index, sums) < LeastContributors ? 0 : Visible(minutiae[index], hull);
            Threshold(sums, seen[index], words.AsSpan(index * Layers, Layers));
        }

        return words;
    }

    private static float[] MakeLayerShares()
    {
        // Share of a Gaussian around each direction difference that falls into a layer.
        float[] shares = new float[256 * Layers];
        for (int difference = 0; difference < 256; difference++)
        {
            for (int layer = 0; layer < Layers; layer++)
            {
                float centre = -MathF.PI + ((layer + 0.5f) * 2 * MathF.PI / Layers);
                float away = centre - (difference * 2 * MathF.PI / 256);
                away -= 2 * MathF.PI * MathF.Round(away / (2 * MathF.PI));
                float half = MathF.PI / Layers;
                shares[(difference * Layers) + layer] = Area((away + half) / SpreadRadians) - Area((away - half) / SpreadRadians);
            }
        }

        return shares;
    }

    // Area under the standard normal curve up to a place (Zelen and Severo's approximation is not needed: a table is made once).
    private static float Area(float place)
    {
        double sum = 0;
        const int Steps = 400;
        double width = (place + 8.0) / Steps;
        for (int step = 0; step < Steps; step++)
        {
            double at = -8.0 + ((step + 0.5) * width);
            sum += Math.Exp(-0.5 * at * at) * width;
        }

        return (float)(sum / Math.Sqrt(2 * Math.PI));
    }

    private static ulong MakeDisc()
    {
        ulong disc = 0;
        for (int cell = 0; cell < CellsPerLayer; cell++)
        {
            float x = ((cell % Cells) + 0.5f - (Cells / 2f)) * CellPixels;
            float y = ((cell / Cells) + 0.5f - (Cells / 2f)) * CellPixels;
            disc |= (x * x) + (y * y) <= RadiusPixels * RadiusPixels ? 1UL << cell : 0;
        }

        return disc;
    }

    // Adds up what the neighbours of a minutia put into each cell; answers how many neighbours there were.
    private static int Sum(ReadOnlySpan<Minutia> minutiae, int index, Span<float> sums)
    {
        unchecked
        {
            sums.Clear();
            var centre = minutiae[index];
            float cosine = MathF.Cos(centre.DirectionRadians);
            float sine = MathF.Sin(centre.DirectionRadians);
            int contributors = 0;
            for (int other = 0; other < minutiae.Length; other++)
            {
                float x = minutiae[other].X - centre.X;
                float y = centre.Y - minutiae[other].Y;
                float square = (x * x) + (y * y);
                if (other != index && square <= (RadiusPixels + ReachPixels) * (RadiusPixels + ReachPixels))
                {
                    contributors++;
                    Add(sums, (cosine * x) + (sine * y), (cosine * y) - (sine * x), (byte)(centre.Direction - minutiae[other].Direction));
                }
            }

            return contributors;
        }
    }

    private static void Threshold(ReadOnlySpan<float> sums, ulong seen, Span<ulong> words)
    {
        for (int layer = 0; layer < Layers; layer++)
        {
            ulong word = 0;
            for (int cell = 0; cell < CellsPerLayer; cell++)
            {
                word |= sums[(cell * Layers) + layer] > LeastSum ? 1UL << cell : 0;
            }

            words[layer] = word & seen;
        }
    }

    private static void Add(Span<float> sums, float x, float y, byte difference)
    {
        unchecked
        {
            const float Peak = 1 / (SpreadPixels * 2.5066283f);
            int left = Math.Max(0, (int)MathF.Ceiling(((x - ReachPixels + RadiusPixels) / CellPixels) - 0.5f));
            int right = Math.Min(Cells - 1, (int)MathF.Floor(((x + ReachPixels + RadiusPixels) / CellPixels) - 0.5f));
            int top = Math.Max(0, (int)MathF.Ceiling(((y - ReachPixels + RadiusPixels) / CellPixels) - 0.5f));
            int bottom = Math.Min(Cells - 1, (int)MathF.Floor(((y + ReachPixels + RadiusPixels) / CellPixels) - 0.5f));
            var shares = LayerShares.AsSpan(difference * Layers, Layers);
            for (int row = top; row <= bottom; row++)
            {
                float down = ((row + 0.5f) * CellPixels) - RadiusPixels - y;
                for (int column = left; column <= right; column++)
                {
                    float across = ((column + 0.5f) * CellPixels) - RadiusPixels - x;
                    float square = (across * across) + (down * down);
                    if (square > ReachPixels * ReachPixels)
                    {
                        continue;
                    }

                    float weight = Peak * MathF.Exp(-square / (2 * SpreadPixels * SpreadPixels));
                    var cell = sums.Slice(((row * Cells) + column) * Layers, Layers);
                    for (int layer = 0; layer < Layers; layer++)
                    {
                        cell[layer] += weight * shares[layer];
                    }
                }
            }
        }
    }

    // Cells near enough to other minutiae to have been seen; none where these are too few for a code.
    private static ulong Visible(Minutia centre, ConvexHull hull)
    {
        ulong seen = 0;
        float cosine = MathF.Cos(centre.DirectionRadians);
        float sine = MathF.Sin(centre.DirectionRadians);
        for (ulong rest = Disc; rest != 0; rest &= rest - 1)
        {
            int cell = BitOperations.TrailingZeroCount(rest);
            float x = ((cell % Cells) + 0.5f - (Cells / 2f)) * CellPixels;
            float y = ((cell / Cells) + 0.5f - (Cells / 2f)) * CellPixels;
            bool near = hull.IsNear(centre.X + (cosine * x) - (sine * y), centre.Y - (sine * x) - (cosine * y), HullMarginPixels);
            seen |= near ? 1UL << cell : 0;
        }

        return BitOperations.PopCount(seen) < LeastSeenShare * BitOperations.PopCount(Disc) ? 0 : seen;
    }
}
