namespace Biometrics.Fingerprints.Synthesis;

/// <summary>
/// Where the skin of a finger lies in a picture: turned, shifted and drawn aside. A place of the picture is first seen in the finger's own frame (its middle
/// is 0, y down towards the hand), then the skin there is found.
/// </summary>
internal sealed class SkinPose
{
    private const int Waves = 3;

    // Rounds of the search for where a piece of skin lies; each leaves a tenth of the error, since skin is drawn aside smoothly.
    private const int SearchRounds = 8;

    private readonly (float X, float Y, float KX, float KY, float Phase)[] _waves = new (float, float, float, float, float)[Waves];

    private readonly float _sine;

    private readonly float _cosine;

    /// <summary>Lays a finger down.</summary>
    /// <param name="centerX">The middle of the finger in the picture, in pixels.</param>
    /// <param name="centerY">The same downwards.</param>
    /// <param name="rotationRadians">Its turn, clockwise.</param>
    /// <param name="distortionPixels">The farthest that skin is drawn aside.</param>
    /// <param name="sequence">Decides how it is drawn aside.</param>
    public SkinPose(float centerX, float centerY, float rotationRadians, float distortionPixels, ref SeededSequence sequence)
    {
        CenterX = centerX;
        CenterY = centerY;
        _sine = MathF.Sin(rotationRadians);
        _cosine = MathF.Cos(rotationRadians);
        for (int wave = 0; wave < Waves; wave++)
        {
            float direction = sequence.NextBetween(0, 2 * MathF.PI);
            float along = sequence.NextBetween(0, 2 * MathF.PI);

            // Waves of 350 to 700 pixels: skin stretches over the whole finger, not from ridge to ridge.
            float frequency = 2 * MathF.PI / sequence.NextBetween(350, 700);
            float strength = distortionPixels / Waves;
            _waves[wave] = (
                strength * MathF.Cos(direction), strength * MathF.Sin(direction), frequency * MathF.Cos(along), frequency * MathF.Sin(along), sequence.NextBetween(0, 2 * MathF.PI));
        }
    }

    /// <summary>The middle of the finger in the picture, in pixels from the left.</summary>
    public float CenterX { get; }

    /// <summary>The same from above.</summary>
    public float CenterY { get; }

    /// <summary>A place of the picture in the finger's frame.</summary>
    public (float X, float Y) ToFinger(float x, float y)
    {
        float right = x - CenterX;
        float down = y - CenterY;
        return ((_cosine * right) + (_sine * down), (_cosine * down) - (_sine * right));
    }

    /// <summary>A place of the finger's frame in the picture.</summary>
    public (float X, float Y) ToPicture(float x, float y) => (CenterX + (_cosine * x) - (_sine * y), CenterY + (_sine * x) + (_cosine * y));

    /// <summary>The skin that lies at a place of the finger's frame.</summary>
    public (float X, float Y) ToSkin(float x, float y)
    {
        float skinX = x;
        float skinY = y;
        foreach (var wave in _waves)
        {
            float push = MathF.Sin((wave.KX * x) + (wave.KY * y) + wave.Phase);
            skinX += wave.X * push;
            skinY += wave.Y * push;
        }

        return (skinX, skinY);
    }

    /// <summary>Where a piece of skin lies in the finger's frame.</summary>
    public (float X, float Y) OfSkin(float skinX, float skinY)
    {
        float x = skinX;
        float y = skinY;
        for (int round = 0; round < SearchRounds; round++)
        {
            (float reachedX, float reachedY) = ToSkin(x, y);
            x += skinX - reachedX;
            y += skinY - reachedY;
        }

        return (x, y);
    }
}
