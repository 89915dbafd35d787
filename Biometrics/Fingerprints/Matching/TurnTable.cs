namespace Biometrics.Fingerprints.Matching;

/// <summary>Cosine and sine of a full turn in 256 steps: the unit of directions in templates, and of doubled ridge angles.</summary>
internal static class TurnTable
{
    /// <summary>Cosines by step, −1 to 1.</summary>
    public static float[] Cosines { get; } = Table(MathF.Cos);

    /// <summary>Sines by step, −1 to 1.</summary>
    public static float[] Sines { get; } = Table(MathF.Sin);

    private static float[] Table(Func<float, float> wave) => [.. Enumerable.Range(0, 256).Select(step => wave(step * 2 * MathF.PI / 256))];
}
