namespace Biometrics.Fingerprints.Synthesis;

/// <summary>The ridges of a finger at half the resolution of its impressions: above 0 is ridge, below is valley.</summary>
/// <remarks>
/// Grown from noise by filtering along the flow again and again until it stands still, which makes endings and
/// bifurcations of its own accord. Source of the idea: R. Cappelli, "Synthetic fingerprint generation", in Handbook of Fingerprint Recognition.
/// </remarks>
internal sealed class MasterRidges
{
    /// <summary>Half of the width of the skin that is known, in pixels of 500 ppi around the middle.</summary>
    public const int HalfWidthPixels = Width;

    /// <summary>Half of its height.</summary>
    public const int HalfHeightPixels = Height;

    private const int Width = 224;

    private const int Height = 272;

    private const int Rounds = 7;

    // While growing, an answer is at least doubled, so that every place becomes ridge or valley.
    private const float GainWhileGrowing = 3f;

    // At the end the flanks stay soft, so that doubling the size shows no steps.
    private const float GainAtTheEnd = 1.2f;

    // Share by which the spacing of ridges changes over a finger.
    private const float PeriodSwing = 0.1f;

    private readonly float[] _values;

    private MasterRidges(float[] values) => _values = values;

    /// <summary>Grows the ridges of a flow.</summary>
    public static MasterRidges Grow(PatternFlow flow, ref SeededSequence sequence)
    {
        int[] filters = Filters(flow, ref sequence);
        float[] values = new float[Width * Height];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = sequence.NextNoise() * 0.5f;
        }

        float[] next = new float[values.Length];
        for (int round = 0; round <= Rounds; round++)
        {
            Filter(values, next, filters, round < Rounds ? GainWhileGrowing : GainAtTheEnd);
            (values, next) = (next, values);
        }

        return new MasterRidges(values);
    }

    /// <summary>The height of the skin at a place given in pixels of 500 ppi around the middle, from -1 to 1.</summary>
    public float At(float x, float y)
    {
        unchecked
        {
            float column = Math.Clamp((x / 2) + (Width / 2f), 0, Width - 1.001f);
            float row = Math.Clamp((y / 2) + (Height / 2f), 0, Height - 1.001f);
            int index = ((int)row * Width) + (int)column;
            float right = column - (int)column;
            float down = row - (int)row;
            float upper = (_values[index] * (1 - right)) + (_values[index + 1] * right);
            float lower = (_values[index + Width] * (1 - right)) + (_values[index + Width + 1] * right);
            return (upper * (1 - down)) + (lower * down);
        }
    }

    // The filter of every place: its direction by the flow, its spacing by slow waves over the finger.
    private static int[] Filters(PatternFlow flow, ref SeededSequence sequence)
    {
        const float HalfFinger = Width * 0.4f;
        float period = sequence.NextBetween(4.1f, 5.0f);
        float phase = sequence.NextBetween(0, 2 * MathF.PI);
        float tilt = sequence.NextBetween(0.5f, 1.5f);
        int[] filters = new int[Width * Height];
        for (int index = 0; index < filters.Length; index++)
        {
            float x = ((index % Width) - (Width / 2f)) / HalfFinger;
            float y = ((index / Width) - (Height / 2f)) / HalfFinger;
            float swing = PeriodSwing * MathF.Sin((tilt * y) + (0.7f * x) + phase);
            filters[index] = GrowthFilters.Nearest(flow.At(x, y), period * (1 + swing));
        }

        return filters;
    }

    private static void Filter(ReadOnlySpan<float> values, Span<float> next, ReadOnlySpan<int> filters, float gain)
    {
        var bank = GrowthFilters.All;
        next.Clear();
        for (int y = GrowthFilters.Reach; y < Height - GrowthFilters.Reach; y++)
        {
            // Filters load five values more than they weigh: the last rows end that much earlier.
            for (int x = GrowthFilters.Reach; x < Width - (2 * GrowthFilters.Reach); x++)
            {
                int index = (y * Width) + x;
                int corner = index - (GrowthFilters.Reach * Width) - GrowthFilters.Reach;
                next[index] = Limit(gain * bank.Answer(values, corner, Width, filters[index]));
            }
        }
    }

    // Close to the hyperbolic tangent, and -1 or 1 from ±3 on.
    private static float Limit(float value)
    {
        float x = Math.Clamp(value, -3, 3);
        return x * (27 + (x * x)) / (27 + (9 * x * x));
    }
}
