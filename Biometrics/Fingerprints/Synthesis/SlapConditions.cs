namespace Biometrics.Fingerprints.Synthesis;

/// <summary>How a hand was laid down. The default is an upright hand whose second joints touch, too.</summary>
public sealed record SlapConditions
{
    /// <summary>Width of the picture, in pixels of 500 ppi.</summary>
    public int WidthPixels { get; init; } = 1_600;

    /// <summary>Height of the picture, in pixels of 500 ppi.</summary>
    public int HeightPixels { get; init; } = 1_500;

    /// <summary>Turn of the hand, clockwise, in radians; ±0.4 stays in the picture.</summary>
    public float RotationRadians { get; init; }

    /// <summary>From -1, very dry, over 0 to 1, wet.</summary>
    public float Pressure { get; init; }

    /// <summary>From 0 to 1.</summary>
    public float Noise { get; init; } = 0.2f;

    /// <summary>Dirt on the glass, from 0 to 1.</summary>
    public float Background { get; init; }

    /// <summary>Size of the hand: 1 for a grown one of middle size.</summary>
    public float Size { get; init; } = 1;

    /// <summary>Chance for each finger that its second joint touches, from 0 to 1.</summary>
    public float SecondJoints { get; init; } = 0.7f;

    /// <summary>Finger positions that do not touch.</summary>
    public IReadOnlyList<int> Missing { get; init; } = [];
}
