namespace Biometrics.Fingerprints.Synthesis;

/// <summary>How skin leaves its mark: where it touches, how much ink its ridges leave, and what disturbs it.</summary>
internal sealed class SkinContact
{
    private const float DepthOfInk = 190f;

    // How steeply ink falls from ridge to valley.
    private const float Edge = 5f;

    // Over so many pixels contact fades at the ends and sides of the second joint.
    private const float RimPixels = 9;

    // The second joint presses less, and is narrower than the tip.
    private const float JointShare = 0.8f;

    private const float JointWidth = 0.78f;

    private readonly ImpressionConditions _conditions;

    private readonly float _creasePixels;

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
        _creasePixels = sequence.NextBetween(16, 36);
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

    /// <summary>Where the second joint begins below the middle of the finger, and where it ends; both the same where it does not touch.</summary>
    public (float Top, float Bottom) SecondJoint => (OffsetY + HalfHeight + _creasePixels, OffsetY + HalfHeight + _creasePixels + _conditions.SecondJointPixels);

    /// <summary>How much touches at a place of the finger's frame: 1 inside, falling to 0 over the rim.</summary>
    public float Touch(float x, float y)
    {
        (float top, float bottom) = SecondJoint;
        if (bottom > top && y > top - RimPixels)
        {
            return JointShare * TouchOfJoint(x - OffsetX, y, top, bottom);
        }

        float right = (x - OffsetX) / HalfWidth;
        float down = (y - OffsetY) / HalfHeight;
        return Math.Clamp((1 - MathF.Sqrt((right * right) + (down * down))) * 8f, 0, 1);
    }

    // Straight sides, a little narrower than the tip, and soft ends.
    private float TouchOfJoint(float x, float y, float top, float bottom)
    {
        float side = (JointWidth * HalfWidth) - MathF.Abs(x);
        float end = MathF.Min(y - top, bottom - y);
        return Math.Clamp(MathF.Min(side, end) / RimPixels, 0, 1);
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
