namespace Biometrics.Fingerprints.Synthesis;

/// <summary>The flow of ridges of a finger: half the sum of the angles to its loops less those to its deltas, and the dome of the fingertip.</summary>
/// <remarks>
/// Source: B. Sherlock, D. Monro, "A model for interpreting fingerprint topology", 1993 (zero-pole model). Alone it leaves the ridges of the tip flat;
/// the dome bends them around it. Places are in units of the finger's half width around its middle; y grows downwards.
/// </remarks>
internal sealed class PatternFlow
{
    // Radians by which the ridges lean at the sides of the tip.
    private const float DomeRadians = 0.62f;

    private readonly (float X, float Y)[] _loops;

    private readonly (float X, float Y)[] _deltas;

    private readonly float _archStrength;

    private PatternFlow((float X, float Y)[] loops, (float X, float Y)[] deltas, float archStrength = 0)
    {
        _loops = loops;
        _deltas = deltas;
        _archStrength = archStrength;
    }

    /// <summary>Draws a class about as often as it comes among people.</summary>
    /// <remarks>Source of the shares: C. Wilson, G. Candela, C. Watson, "Neural network fingerprint classification", 1994.</remarks>
    public static FingerPattern ChoosePattern(ref SeededSequence sequence) => sequence.NextUnit() switch
    {
        < 0.037f => FingerPattern.Arch,
        < 0.066f => FingerPattern.TentedArch,
        < 0.404f => FingerPattern.LeftLoop,
        < 0.721f => FingerPattern.RightLoop,
        _ => FingerPattern.Whorl,
    };

    /// <summary>Draws the places of loops and deltas of a class.</summary>
    public static PatternFlow Choose(FingerPattern pattern, ref SeededSequence sequence)
    {
        float x = sequence.NextBetween(-0.12f, 0.12f);
        float y = sequence.NextBetween(-0.30f, -0.05f);
        float spread = sequence.NextBetween(0.55f, 0.85f);
        float low = sequence.NextBetween(0.75f, 1.05f);
        float second = sequence.NextBetween(0.2f, 0.5f);
        float lean = sequence.NextBetween(-0.1f, 0.1f);
        return pattern switch
        {
            FingerPattern.Whorl => new([(x, y), (x + lean, y + second)], [(-spread, low), (spread, low + lean)]),
            FingerPattern.LeftLoop => new([(x, y)], [(spread, low)]),
            FingerPattern.RightLoop => new([(x, y)], [(-spread, low)]),
            FingerPattern.TentedArch => new([(x, y + 0.1f)], [(x + (lean / 2), y + 0.55f + second)]),
            _ => new([], [], sequence.NextBetween(0.7f, 1.1f)),
        };
    }

    /// <summary>The direction along the ridges at a place, in radians from 0 up to π, against the x axis, with y downwards.</summary>
    public float At(float x, float y)
    {
        float angle = Arch(x, y) + Dome(x, y);
        foreach ((float X, float Y) loop in _loops)
        {
            angle += 0.5f * MathF.Atan2(y - loop.Y, x - loop.X);
        }

        foreach ((float X, float Y) delta in _deltas)
        {
            angle -= 0.5f * MathF.Atan2(y - delta.Y, x - delta.X);
        }

        // One loop more or less than deltas turns the field by a quarter: ridges lie flat at the bottom of the finger.
        angle += MathF.PI * 0.5f * (_loops.Length - _deltas.Length);
        angle %= MathF.PI;
        return angle < 0 ? angle + MathF.PI : angle;
    }

    // An arch has no singular point: the ridges rise towards the middle and fall again.
    private float Arch(float x, float y) =>
        _archStrength * MathF.Sin(MathF.PI * Math.Clamp(x, -1, 1)) * MathF.Exp(-2f * (y - 0.2f) * (y - 0.2f));

    // Rising towards the middle on the left, falling on the right; only above the pattern.
    private static float Dome(float x, float y) => DomeRadians * MathF.Tanh(1.3f * x) / (1 + MathF.Exp((y + 0.45f) * 6));
}
