namespace Biometrics.Fingerprints.Synthesis;

/// <summary>What sets the minutiae of one impression apart from those of another.</summary>
/// <remarks>The defaults are about what an extractor makes of two good live scans.</remarks>
public sealed record TemplateConditions
{
    /// <summary>Chance that a minutia is not found, 0 to 1.</summary>
    public float Missing { get; init; } = 0.15f;

    /// <summary>Minutiae found where none is, as a share of those of the finger.</summary>
    public float Spurious { get; init; } = 0.1f;

    /// <summary>Standard deviation of places, in pixels along each axis.</summary>
    public float PlaceNoisePixels { get; init; } = 1.5f;

    /// <summary>Standard deviation of directions, in radians.</summary>
    public float DirectionNoiseRadians { get; init; } = 0.08f;

    /// <summary>Standard deviation of the measured flow of ridges in a cell, in radians.</summary>
    public float FlowNoiseRadians { get; init; } = 0.06f;

    /// <summary>Standard deviation of the turn of the finger, in radians.</summary>
    public float RotationRadians { get; init; } = 0.1f;

    /// <summary>Standard deviation of its shift along each axis, in pixels.</summary>
    public float ShiftPixels { get; init; } = 18;

    /// <summary>The farthest that skin is drawn aside, in pixels.</summary>
    public float DistortionPixels { get; init; } = 4;

    /// <summary>Chance that an ending is taken for a bifurcation or the other way round, 0 to 1.</summary>
    public float KindErrors { get; init; } = 0.1f;

    /// <summary>Share of the finger's area that touches, from 0.2 to 1.</summary>
    public float VisibleShare { get; init; } = 0.9f;
}
