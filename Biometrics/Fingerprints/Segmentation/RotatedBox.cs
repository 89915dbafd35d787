namespace Biometrics.Fingerprints.Segmentation;

/// <summary>A rectangle that stands upright along a finger.</summary>
/// <param name="CenterX">Its middle, in pixels from the left.</param>
/// <param name="CenterY">Its middle, in pixels from above.</param>
/// <param name="Width">Across the finger, in pixels.</param>
/// <param name="Height">Along the finger, in pixels.</param>
/// <param name="RotationRadians">The turn of the finger, clockwise as one sees it; 0 points up.</param>
public readonly record struct RotatedBox(float CenterX, float CenterY, float Width, float Height, float RotationRadians)
{
    /// <summary>Its area in pixels.</summary>
    public float Area => Width * Height;

    /// <summary>A place of the box's own frame, whose origin is its middle, in the picture.</summary>
    /// <param name="across">To the right of the finger.</param>
    /// <param name="along">Towards the hand.</param>
    public (float X, float Y) ToPicture(float across, float along)
    {
        (float sine, float cosine) = MathF.SinCos(RotationRadians);
        return (CenterX + (cosine * across) - (sine * along), CenterY + (sine * across) + (cosine * along));
    }

    /// <summary>Its corners: left top, right top, right bottom, left bottom, as the finger stands.</summary>
    public IReadOnlyList<(float X, float Y)> Corners()
    {
        float right = Width / 2;
        float down = Height / 2;
        return [ToPicture(-right, -down), ToPicture(right, -down), ToPicture(right, down), ToPicture(-right, down)];
    }

    /// <summary>The area of both boxes together that both hold, as a share of what either holds: 1 for equal ones, 0 for separate ones.</summary>
    /// <param name="other">The other box.</param>
    public float Overlap(RotatedBox other)
    {
        float common = PolygonClipping.CommonArea(Corners(), other.Corners());
        float either = Area + other.Area - common;
        return either > 0 ? common / either : 0;
    }
}
