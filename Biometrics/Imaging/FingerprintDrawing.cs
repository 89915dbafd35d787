namespace Biometrics.Imaging;

/// <summary>Draws fingerprints of people who do not exist: grey, 500 ppi, the same for the same seed. For demonstrations and tests, not for accuracy figures.</summary>
public static class FingerprintDrawing
{
    /// <summary>The finger of a seed; another seed is another finger.</summary>
    /// <param name="seed">Any number.</param>
    public static DrawnFinger Finger(ulong seed) => new(seed);

    /// <summary>One finger of a person.</summary>
    /// <param name="personSeed">Any number; another number is another person.</param>
    /// <param name="fingerPosition">Finger position from 1 (right thumb) to 10 (left little finger).</param>
    public static DrawnFinger Finger(ulong personSeed, int fingerPosition)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fingerPosition, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fingerPosition, 10);
        return new DrawnFinger(unchecked((personSeed * 0x9E3779B97F4A7C15) + (ulong)fingerPosition));
    }
}
