namespace Biometrics.Fingerprints.Synthesis;

/// <summary>How a finger was laid down for one impression. The default is a clean, upright, whole one.</summary>
public sealed record ImpressionConditions
{
    /// <summary>Width of the picture, in pixels of 500 ppi.</summary>
    public int WidthPixels { get; init; } = SyntheticFinger.WidthPixels;

    /// <summary>Height of the picture, in pixels of 500 ppi.</summary>
    public int HeightPixels { get; init; } = SyntheticFinger.HeightPixels;

    /// <summary>Turn of the finger, clockwise as one sees it, in radians; any.</summary>
    public float RotationRadians { get; init; }

    /// <summary>Where the middle of the finger lies right of the middle of the picture, in pixels.</summary>
    public float ShiftXPixels { get; init; }

    /// <summary>Where it lies below, in pixels.</summary>
    public float ShiftYPixels { get; init; }

    /// <summary>The farthest that skin is drawn aside, in pixels; 0 to 16.</summary>
    public float DistortionPixels { get; init; }

    /// <summary>From -1, very dry: thin, broken ridges, over 0 to 1, wet or over-pressed: ridges that run together.</summary>
    public float Pressure { get; init; }

    /// <summary>Noise of the sensor and blotches on the skin, from 0 to 1.</summary>
    public float Noise { get; init; } = 0.2f;

    /// <summary>Share of the finger's area that touches, from 0.2 to 1.</summary>
    public float VisibleShare { get; init; } = 1;

    /// <summary>Dirt and shade on the sensor, from 0, paper, to 1.</summary>
    public float Background { get; init; }

    /// <summary>Half of the width of the skin that touches where the share is 1, in pixels.</summary>
    public float HalfWidthPixels { get; init; } = 168;

    /// <summary>Half of its height.</summary>
    public float HalfHeightPixels { get; init; } = 216;

    /// <summary>How much of the second joint touches below the crease, in pixels; 0 for none.</summary>
    public float SecondJointPixels { get; init; }

    /// <summary>Conditions drawn for one impression: turn, shift, distortion, pressure and noise grow with the severity.</summary>
    /// <param name="seed">Any number; the same one gives the same conditions.</param>
    /// <param name="severity">From 0, good live scan, to 1, a bad latent-like print.</param>
    public static ImpressionConditions Draw(ulong seed, float severity)
    {
        var sequence = new SeededSequence(unchecked((seed * 0x9E3779B97F4A7C15) + 0x51));
        return new ImpressionConditions
        {
            RotationRadians = sequence.NextNormal() * (0.06f + (0.25f * severity)),
            ShiftXPixels = sequence.NextNormal() * (6 + (20 * severity)),
            ShiftYPixels = sequence.NextNormal() * (6 + (30 * severity)),
            DistortionPixels = sequence.NextBetween(1, 3 + (8 * severity)),
            Pressure = Math.Clamp(sequence.NextNormal() * (0.12f + (0.5f * severity)), -1, 1),
            Noise = sequence.NextBetween(0.15f, 0.25f + (0.6f * severity)),
            VisibleShare = 1 - (sequence.NextUnit() * 0.7f * severity),
            Background = sequence.NextUnit() * severity,
            HalfWidthPixels = sequence.NextBetween(158, 180),
            HalfHeightPixels = sequence.NextBetween(200, 228),
        };
    }
}
