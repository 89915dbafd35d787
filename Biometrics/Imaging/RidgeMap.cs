namespace Biometrics.Imaging;

/// <summary>The ridges of a drawn finger at half the resolution of its impressions: above 0 is ridge, below is valley.</summary>
/// <remarks>
/// Grown from noise by filtering along the flow again and again until it stands still, which makes endings and
/// bifurcations of its own accord. Source of the idea: R. Cappelli, "Synthetic fingerprint generation", in Handbook of Fingerprint Recognition.
/// </remarks>
internal sealed class RidgeMap
{
    private const int Width = 224;

    private const int Height = 272;

    private const int Rounds = 7;

    // While growing, an answer is at least doubled, so that every place becomes ridge or valley.
    private const float GainWhileGrowing = 3f;

    // At the end the flanks stay soft, so that doubling the size shows no steps.
    private const float GainAtTheEnd = 1.2f;

    private readonly float[] _values;

    private RidgeMap(float[] values) => _values = values;

    /// <summary>Grows the ridges that follow from a seed.</summary>
    public static RidgeMap Grow(ulong seed)
    {
        var sequence = new SeededSequence(seed);
        var flow = DrawnOrientation.Choose(ref sequence);
        var bank = new GaborBank(periodPixels: sequence.NextBetween(4.3f, 4.9f));
        float[] angles = Angles(flow);
        float[] values = new float[Width * Height];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = sequence.NextNoise() * 0.5f;
        }

        for (int round = 0; round < Rounds; round++)
        {
            values = Filter(values, angles, bank, GainWhileGrowing);
        }

        return new RidgeMap(Filter(values, angles, bank, GainAtTheEnd));
    }

    /// <summary>The height of the skin at a place given in pixels of an impression around its middle, from -1 to 1.</summary>
    public float At(float x, float y)
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

    private static float[] Angles(DrawnOrientation flow)
    {
        const float HalfFinger = Width * 0.4f;
        float[] angles = new float[Width * Height];
        for (int index = 0; index < angles.Length; index++)
        {
            float x = (index % Width) - (Width / 2f);
            float y = (index / Width) - (Height / 2f);
            angles[index] = flow.At(x / HalfFinger, y / HalfFinger);
        }

        return angles;
    }

    private static float[] Filter(float[] values, float[] angles, GaborBank bank, float gain)
    {
        float[] filtered = new float[values.Length];
        for (int y = GaborBank.Reach; y < Height - GaborBank.Reach; y++)
        {
            for (int x = GaborBank.Reach; x < Width - GaborBank.Reach; x++)
            {
                int index = (y * Width) + x;
                filtered[index] = MathF.Tanh(gain * Answer(values, index, bank.Nearest(angles[index])));
            }
        }

        return filtered;
    }

    private static float Answer(ReadOnlySpan<float> values, int middle, ReadOnlySpan<float> filter)
    {
        float sum = 0;
        int corner = middle - (GaborBank.Reach * Width) - GaborBank.Reach;
        for (int row = 0; row < GaborBank.Side; row++)
        {
            ReadOnlySpan<float> line = values.Slice(corner + (row * Width), GaborBank.Side);
            ReadOnlySpan<float> weights = filter.Slice(row * GaborBank.Side, GaborBank.Side);
            for (int column = 0; column < GaborBank.Side; column++)
            {
                sum += line[column] * weights[column];
            }
        }

        return sum;
    }
}
