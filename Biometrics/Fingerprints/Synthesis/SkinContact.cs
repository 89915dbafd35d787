namespace Biometrics.Fingerprints.Synthesis;

/// <summary>How skin leaves its mark: where it touches, how much ink its ridges leave, and what disturbs it.</summary>
internal sealed class SkinContact
{
    private const float DepthOfInk = 190f;

    // How steeply ink falls from ridge to valley.
    private const float Edge = 5f;

    private readonly ImpressionConditions _conditions;

    private readonly ValueNoise _pores;

    private readonly ValueNoise _blotches;

    /// <summary>Decides the disturbances.</summary>
    public SkinContact(ImpressionConditions conditions, ref SeededSequence sequence)
    {
        _conditions = conditions;
        _pores = new ValueNoise(sequence.Next(), 3.2f);
        _blotches = new ValueNoise(sequence.Next(), 38f);
        float share = MathF.Sqrt(Math.Clamp(conditions.VisibleShare, 0.2f, 1));
        HalfWidth = conditions.HalfWidthPixels * share;
        HalfHeight = conditions.HalfHeightPixels * share;
        OffsetX = (conditions.HalfWidthPixels - HalfWidth) * sequence.NextBetween(-0.8f, 0.8f);
        OffsetY = (conditions.HalfHeightPixels - HalfHeight) * sequence.NextBetween(-0.8f, 0.8f);
    }

    /// <summary>Half of the width of what touches, in pixels.</summary>
    public float HalfWidth { get; }

    /// <summary>Half of its height.</summary>
    public float HalfHeight { get; }

    /// <summary>The middle of what touches in the finger's frame.</summary>
    public float OffsetX { get; }

    /// <summary>The same downwards.</summary>
    public float OffsetY { get; }

    /// <summary>How much touches at a place of the finger's frame: 1 inside, falling to 0 over the rim.</summary>
    public float Touch(float x, float y)
    {
        float right = (x - OffsetX) / HalfWidth;
        float down = (y - OffsetY) / HalfHeight;
        return Math.Clamp((1 - MathF.Sqrt((right * right) + (down * down))) * 8f, 0, 1);
    }

    /// <summary>How much darker the picture becomes, in grey levels.</summary>
    /// <param name="height">Of the skin, from -1 to 1.</param>
    /// <param name="x">Place of the finger's frame.</param>
    /// <param name="y">The same downwards.</param>
    /// <param name="noise">A draw of noise.</param>
    public float Ink(float height, float x, float y, float noise)
    {
        float pressure = _conditions.Pressure;
        float blotch = _blotches.At(x, y) * (0.15f + (0.5f * _conditions.Noise));
        float pore = _pores.At(x, y);

        // Dry skin leaves out what is low or porous; wet skin fills valleys.
        float dryness = MathF.Max(0, -pressure + blotch);
        float wetness = MathF.Max(0, pressure + blotch);
        float level = height + (0.65f * pressure) + (0.5f * blotch) + (dryness * 1.6f * (pore - 0.15f)) + (0.3f * _conditions.Noise * pore);
        float ink = 1 / (1 + MathF.Exp(-Edge * level));
        ink = MathF.Max(ink, wetness * (0.55f + (0.25f * pore)));
        return (DepthOfInk * Math.Clamp(ink, 0, 1)) + ((6 + (40 * _conditions.Noise)) * noise * (0.3f + (0.7f * ink)));
    }
}
