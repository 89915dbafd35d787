namespace Biometrics.Wsq.Quantization;

/// <summary>The three blocks in which bands are coded one after the other.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex A: blocks of bands 0–18, 19–51 and 52–59.</remarks>
internal static class BandBlocks
{
    /// <summary>How many blocks there are.</summary>
    public const int Count = 3;

    private static readonly (int First, int End)[] Bands = [(0, 19), (19, 52), (52, 60)];

    /// <summary>The first band of a block and the one behind its last.</summary>
    public static (int First, int End) Of(int block) => Bands[block];
}
