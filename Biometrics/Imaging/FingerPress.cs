namespace Biometrics.Imaging;

/// <summary>How a drawn finger lies on the glass for one impression.</summary>
internal readonly record struct FingerPress
{
    private const float Paper = 246f;

    private const float DepthOfInk = 190f;

    private const float NoiseOfPaper = 3f;

    private const float NoiseOfInk = 14f;

    private float Sine { get; init; }

    private float Cosine { get; init; }

    private float ShiftX { get; init; }

    private float ShiftY { get; init; }

    private float Pressure { get; init; }

    private float HalfWidth { get; init; }

    private float HalfHeight { get; init; }

    /// <summary>A turn of up to 7 degrees, a shift of up to 14 pixels, and a pressure that widens or thins the ridges.</summary>
    public static FingerPress Choose(ref SeededSequence sequence)
    {
        float angle = sequence.NextBetween(-0.12f, 0.12f);
        return new FingerPress
        {
            Sine = MathF.Sin(angle),
            Cosine = MathF.Cos(angle),
            ShiftX = sequence.NextBetween(-14, 14),
            ShiftY = sequence.NextBetween(-14, 14),
            Pressure = sequence.NextBetween(-0.15f, 0.25f),
            HalfWidth = sequence.NextBetween(160, 180),
            HalfHeight = sequence.NextBetween(205, 230),
        };
    }

    /// <summary>The grey of one pixel.</summary>
    /// <param name="ridges">The finger.</param>
    /// <param name="x">Pixels right of the middle of the image.</param>
    /// <param name="y">Pixels below the middle of the image.</param>
    /// <param name="noise">A draw of noise.</param>
    public byte Shade(RidgeMap ridges, float x, float y, float noise)
    {
        float contact = Contact(x, y);
        if (contact <= 0)
        {
            return ToByte(Paper + (NoiseOfPaper * noise));
        }

        float turnedX = (Cosine * x) + (Sine * y) + ShiftX;
        float turnedY = (Cosine * y) - (Sine * x) + ShiftY;
        float ink = 1 / (1 + MathF.Exp(-5f * (ridges.At(turnedX, turnedY) + Pressure)));
        return ToByte(Paper - (contact * ((DepthOfInk * ink) + (NoiseOfInk * noise))));
    }

    // 1 inside the oval that touches the glass, falling to 0 over its rim.
    private float Contact(float x, float y)
    {
        float radius = MathF.Sqrt((x * x / (HalfWidth * HalfWidth)) + (y * y / (HalfHeight * HalfHeight)));
        return Math.Clamp((1 - radius) * 8f, 0, 1);
    }

    private static byte ToByte(float grey) => (byte)Math.Clamp(grey, 0, 255);
}
