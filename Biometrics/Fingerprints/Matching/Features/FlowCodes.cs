using Biometrics.Fingerprints.Flow;
using Biometrics.Fingerprints.Minutiae;

namespace Biometrics.Fingerprints.Matching.Features;

/// <summary>The flow of ridges on circles around a minutia, seen from its direction: 32 bytes, one vector register.</summary>
/// <remarks>Source of the idea: M. Tico, P. Kuosmanen, "Fingerprint matching using an orientation-based minutia descriptor", 2003.</remarks>
internal static class FlowCodes
{
    /// <summary>Bytes a minutia. Run "flow samples" of 2026-11-22: 64 samples gave FMR1000 4.91 %, 32 samples 4.55 %.</summary>
    public const int Samples = 32;

    // Radii in pixels and samples on each: about 11 pixels apart along every circle, up to the rim of the cylinder.
    private static readonly (float Radius, int Count)[] Circles = [(20, 5), (36, 7), (52, 9), (68, 11)];

    /// <summary>Makes the codes of all minutiae, in their order.</summary>
    public static byte[] Make(ReadOnlySpan<Minutia> minutiae, RidgeFlow flow)
    {
        byte[] codes = new byte[minutiae.Length * Samples];
        for (int index = 0; index < minutiae.Length; index++)
        {
            Sample(minutiae[index], flow, codes.AsSpan(index * Samples, Samples));
        }

        return codes;
    }

    private static void Sample(Minutia minutia, RidgeFlow flow, Span<byte> code)
    {
        unchecked
        {
            int place = 0;
            foreach ((float radius, int count) in Circles)
            {
                for (int step = 0; step < count; step++, place++)
                {
                    float angle = minutia.DirectionRadians + (2 * MathF.PI * step / count);
                    byte cell = flow.At(minutia.X + (radius * MathF.Cos(angle)), minutia.Y - (radius * MathF.Sin(angle)));

                    // A cell counts half turns in 256 steps, a direction whole turns: twice the direction is the same angle.
                    bool seen = (cell & RidgeFlow.SeenBit) != 0;
                    code[place] = seen ? (byte)(((cell - (2 * minutia.Direction)) & 0xFE) | RidgeFlow.SeenBit) : (byte)0;
                }
            }
        }
    }
}
