namespace Biometrics.Fingerprints.Minutiae;

/// <summary>A place where a ridge or a valley ends, in an image of 500 ppi.</summary>
/// <param name="X">Pixels right of the left edge.</param>
/// <param name="Y">Pixels below the upper edge.</param>
/// <param name="Direction">
/// From the end back along the ridge that ends, or at a fork along the valley that ends; counter-clockwise from the x axis
/// as one sees it (y upwards), in steps of 360/256 degrees.
/// </param>
/// <param name="Kind">What ends.</param>
/// <param name="Quality">How sure the place is, from 1 (poor) to 100; 0 where nothing is known.</param>
/// <remarks>Source of the conventions: ISO/IEC 19794-2:2005, 7.4.2. Whole pixels and 256 directions make a stored minutia equal to the measured one.</remarks>
public readonly record struct Minutia(short X, short Y, byte Direction, MinutiaKind Kind, byte Quality)
{
    /// <summary>Steps of direction in a full turn.</summary>
    public const int DirectionsPerTurn = 256;

    /// <summary>The direction in radians, from 0 up to 2π, counter-clockwise.</summary>
    public float DirectionRadians => Direction * (2 * MathF.PI / DirectionsPerTurn);

    /// <summary>The step of direction nearest to an angle.</summary>
    /// <param name="radians">Any finite angle, counter-clockwise.</param>
    public static byte ToDirection(float radians) =>
        unchecked((byte)(int)MathF.Round(radians * (DirectionsPerTurn / (2 * MathF.PI))));
}
