namespace Biometrics.Imaging;

/// <summary>The flow of ridges of a drawn finger: half the sum of the angles to its loops less those to its deltas.</summary>
/// <remarks>Source: B. Sherlock, D. Monro, "A model for interpreting fingerprint topology", 1993 (zero-pole model).</remarks>
internal sealed class DrawnOrientation
{
    private readonly (float X, float Y)[] _loops;

    private readonly (float X, float Y)[] _deltas;

    private readonly float _archStrength;

    private DrawnOrientation((float X, float Y)[] loops, (float X, float Y)[] deltas, float archStrength = 0)
    {
        _loops = loops;
        _deltas = deltas;
        _archStrength = archStrength;
    }

    /// <summary>Draws a pattern: whorls and loops mostly, arches seldom, about as among people.</summary>
    /// <remarks>Places are in units of the finger's half width around its middle; y grows downwards.</remarks>
    public static DrawnOrientation Choose(ref SeededSequence sequence)
    {
        float kind = sequence.NextUnit();
        float x = sequence.NextBetween(-0.12f, 0.12f);
        float y = sequence.NextBetween(-0.30f, -0.05f);
        float spread = sequence.NextBetween(0.55f, 0.85f);
        float low = sequence.NextBetween(0.75f, 1.05f);
        return kind switch
        {
            < 0.30f => new([(x, y), (x + sequence.NextBetween(-0.1f, 0.1f), y + sequence.NextBetween(0.25f, 0.5f))], [(-spread, low), (spread, low + 0.1f)]),
            < 0.62f => new([(x, y)], [(spread, low)]),
            < 0.94f => new([(x, y)], [(-spread, low)]),
            _ => new([], [], sequence.NextBetween(0.7f, 1.1f)),
        };
    }

    /// <summary>The direction along the ridges at a place, in radians from 0 up to π, against the x axis, with y downwards.</summary>
    public float At(float x, float y)
    {
        float angle = Arch(x, y);
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
        _archStrength * MathF.Sin(MathF.PI * Math.Clamp(x, -1, 1)) * -MathF.Exp(-2f * (y - 0.2f) * (y - 0.2f));
}
