using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Biometrics.Fingerprints.Synthesis;

/// <summary>Small filters that answer to ridges of one direction and spacing; a ridge is where the answer is above 0; full ridges answer 1.</summary>
internal sealed class GrowthFilters
{
    /// <summary>Pixels from the middle of a filter to its edge.</summary>
    public const int Reach = 5;

    /// <summary>Pixels along one side of a filter.</summary>
    public const int Side = (2 * Reach) + 1;

    // Rows of weights are padded to two vectors of eight; the padding is 0.
    private const int RowFloats = 16;

    private const int Directions = 32;

    private const int Periods = 9;

    // Ridges lie 7.2 to 11.2 pixels of 500 ppi apart; the map has half of that resolution.
    private const float LeastPeriodPixels = 3.6f;

    private const float MostPeriodPixels = 5.6f;

    private const float SpreadPixels = 2.2f;

    private static readonly Lazy<GrowthFilters> Made = new(static () => new GrowthFilters());

    private readonly float[][] _filters = new float[Directions * Periods][];

    private GrowthFilters()
    {
        for (int index = 0; index < _filters.Length; index++)
        {
            float period = LeastPeriodPixels + (index / Directions * (MostPeriodPixels - LeastPeriodPixels) / (Periods - 1));
            _filters[index] = Filter(index % Directions * MathF.PI / Directions, period);
        }
    }

    /// <summary>The filters; made once.</summary>
    public static GrowthFilters All => Made.Value;

    /// <summary>The number of the filter nearest to an angle and a spacing.</summary>
    /// <param name="angleRadians">Along the ridges, from 0 up to π.</param>
    /// <param name="periodPixels">From ridge to ridge, in pixels of the map.</param>
    public static int Nearest(float angleRadians, float periodPixels)
    {
        int direction = (int)MathF.Round(angleRadians * Directions / MathF.PI) % Directions;
        float period = (periodPixels - LeastPeriodPixels) * (Periods - 1) / (MostPeriodPixels - LeastPeriodPixels);
        return (Math.Clamp((int)MathF.Round(period), 0, Periods - 1) * Directions) + direction;
    }

    /// <summary>The answer of a filter.</summary>
    /// <param name="values">A map, with at least five values behind the last that is filtered.</param>
    /// <param name="corner">Index of the left upper value under the filter.</param>
    /// <param name="stride">Values from row to row.</param>
    /// <param name="filter">The number of the filter.</param>
    public float Answer(ReadOnlySpan<float> values, int corner, int stride, int filter)
    {
        unchecked
        {
            ref float source = ref MemoryMarshal.GetReference(values[corner..(corner + (Reach * 2 * stride) + RowFloats)]);
            ref float weights = ref MemoryMarshal.GetArrayDataReference(_filters[filter]);
            Vector256<float> sum = Vector256<float>.Zero;
            for (int row = 0; row < Side; row++)
            {
                nuint from = (nuint)(row * stride);
                nuint weight = (nuint)(row * RowFloats);
                sum = Vector256.MultiplyAddEstimate(Vector256.LoadUnsafe(ref source, from), Vector256.LoadUnsafe(ref weights, weight), sum);
                sum = Vector256.MultiplyAddEstimate(Vector256.LoadUnsafe(ref source, from + 8), Vector256.LoadUnsafe(ref weights, weight + 8), sum);
            }

            return Vector256.Sum(sum);
        }
    }

    private static float[] Filter(float angleRadians, float periodPixels)
    {
        float[] square = new float[Side * Side];
        for (int index = 0; index < square.Length; index++)
        {
            int x = (index % Side) - Reach;
            int y = (index / Side) - Reach;
            float across = (-x * MathF.Sin(angleRadians)) + (y * MathF.Cos(angleRadians));
            float envelope = MathF.Exp(-((x * x) + (y * y)) / (2 * SpreadPixels * SpreadPixels));
            square[index] = envelope * MathF.Cos(2 * MathF.PI * across / periodPixels);
        }

        float mean = square.Average();
        float weight = square.Sum(value => Math.Abs(value - mean));
        float[] filter = new float[Side * RowFloats];
        for (int index = 0; index < square.Length; index++)
        {
            filter[(index / Side * RowFloats) + (index % Side)] = (square[index] - mean) / weight;
        }

        return filter;
    }
}
