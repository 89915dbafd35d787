using Biometrics.Fingerprints.Extraction.Planes;

namespace Biometrics.Fingerprints.Extraction.Orientation;

/// <summary>A Gaussian blur over blocks; beyond the edge there is nothing.</summary>
internal static class BlockBlur
{
    public static void Apply(BlockGrid<float> source, BlockGrid<float> target, float deviationBlocks)
    {
        int reach = (int)MathF.Ceiling(2.5f * deviationBlocks);
        Span<float> weights = stackalloc float[reach + 1];
        for (int distance = 0; distance <= reach; distance++)
        {
            weights[distance] = MathF.Exp(-distance * distance / (2 * deviationBlocks * deviationBlocks));
        }

        float[] across = new float[source.Values.Length];
        Line(source.Values, across, source.Columns, source.Rows, 1, source.Columns, weights);
        Line(across, target.Values, source.Rows, source.Columns, source.Columns, 1, weights);
    }

    // One pass along lines whose values lie a step apart.
    private static void Line(float[] source, float[] target, int length, int lines, int step, int lineStep, ReadOnlySpan<float> weights)
    {
        unchecked
        {
            for (int line = 0; line < lines; line++)
            {
                for (int index = 0; index < length; index++)
                {
                    int place = (line * lineStep) + (index * step);
                    float sum = source[place] * weights[0];
                    for (int distance = 1; distance < weights.Length; distance++)
                    {
                        float before = index >= distance ? source[place - (distance * step)] : 0;
                        float after = index + distance < length ? source[place + (distance * step)] : 0;
                        sum += weights[distance] * (before + after);
                    }

                    target[place] = sum;
                }
            }
        }
    }
}
