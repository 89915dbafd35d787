namespace Biometrics.Imaging;

/// <summary>Small filters that answer to ridges of one direction and spacing; a ridge is where the answer is above 0; full ridges answer 1.</summary>
internal sealed class GaborBank
{
    /// <summary>Directions from 0 up to π.</summary>
    public const int Directions = 32;

    /// <summary>Pixels from the middle of a filter to its edge.</summary>
    public const int Reach = 5;

    /// <summary>Pixels along one side of a filter.</summary>
    public const int Side = (2 * Reach) + 1;

    private const float SpreadPixels = 2.2f;

    private readonly float[][] _filters;

    /// <summary>Makes the filters of one ridge spacing.</summary>
    /// <param name="periodPixels">From ridge to ridge, in pixels.</param>
    public GaborBank(float periodPixels) =>
        _filters = [.. Enumerable.Range(0, Directions).Select(direction => Filter(direction * MathF.PI / Directions, periodPixels))];

    /// <summary>The filter of the direction nearest to an angle.</summary>
    /// <param name="angleRadians">Along the ridges, from 0 up to π.</param>
    public ReadOnlySpan<float> Nearest(float angleRadians) =>
        _filters[(int)MathF.Round(angleRadians * Directions / MathF.PI) % Directions];

    private static float[] Filter(float angleRadians, float periodPixels)
    {
        float[] filter = new float[Side * Side];
        for (int index = 0; index < filter.Length; index++)
        {
            int x = (index % Side) - Reach;
            int y = (index / Side) - Reach;
            float across = (-x * MathF.Sin(angleRadians)) + (y * MathF.Cos(angleRadians));
            float envelope = MathF.Exp(-((x * x) + (y * y)) / (2 * SpreadPixels * SpreadPixels));
            filter[index] = envelope * MathF.Cos(2 * MathF.PI * across / periodPixels);
        }

        float mean = filter.Average();
        float weight = filter.Sum(value => Math.Abs(value - mean));
        return [.. filter.Select(value => (value - mean) / weight)];
    }
}
