namespace Biometrics.Imaging;

/// <summary>One finger that exists only as a seed. Each impression of it is the same ridges, laid down a little differently.</summary>
public sealed class DrawnFinger
{
    /// <summary>Width of every impression, in pixels.</summary>
    public const int WidthPixels = 400;

    /// <summary>Height of every impression, in pixels.</summary>
    public const int HeightPixels = 500;

    /// <summary>Resolution of every impression, in pixels per inch.</summary>
    public const int ResolutionPpi = 500;

    private readonly ulong _seed;

    private readonly RidgeMap _ridges;

    internal DrawnFinger(ulong seed)
    {
        _seed = seed;
        _ridges = RidgeMap.Grow(seed);
    }

    /// <summary>Draws an impression: turned, shifted, pressed and smudged by its number. The same number gives the same pixels.</summary>
    /// <param name="number">Which impression, from 0.</param>
    public GrayImage Impression(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var sequence = new SeededSequence(unchecked((_seed * 31) + ((ulong)number * 1_000_003) + 7));
        var press = FingerPress.Choose(ref sequence);
        byte[] pixels = new byte[WidthPixels * HeightPixels];
        for (int y = 0; y < HeightPixels; y++)
        {
            for (int x = 0; x < WidthPixels; x++)
            {
                float noise = sequence.NextNoise();
                pixels[(y * WidthPixels) + x] = press.Shade(_ridges, x - (WidthPixels / 2f), y - (HeightPixels / 2f), noise);
            }
        }

        return new GrayImage(WidthPixels, HeightPixels, ResolutionPpi, pixels);
    }
}
