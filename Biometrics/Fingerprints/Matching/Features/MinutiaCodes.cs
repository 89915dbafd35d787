namespace Biometrics.Fingerprints.Matching.Features;

/// <summary>How the codes of one minutia lie in memory: twelve words, one beside the other, so that a look at a minutia touches two lines of the cache.</summary>
internal static class MinutiaCodes
{
    /// <summary>Words of a minutia: six layers of the cylinder, the cells seen, four words of flow, and the place.</summary>
    public const int Words = 12;

    /// <summary>The word of the cells that were seen; 0 where there is too little around the minutia for a code.</summary>
    public const int Seen = 6;

    /// <summary>The first of four words with 32 samples of flow, a byte each; all 0 without measured flow.</summary>
    public const int Flow = 7;

    /// <summary>The word of the place: x and y upwards (16 bits each), direction (8 bits), bits set in the cylinder (16 bits).</summary>
    public const int Place = 11;

    /// <summary>The place as a word.</summary>
    public static ulong Pack(short x, short y, byte direction, int weight) =>
        unchecked((ushort)x | ((ulong)(ushort)y << 16) | ((ulong)direction << 32) | ((ulong)(ushort)weight << 40));

    /// <summary>Pixels to the right.</summary>
    public static short X(ulong place) => unchecked((short)place);

    /// <summary>Pixels upwards.</summary>
    public static short Y(ulong place) => unchecked((short)(place >> 16));

    /// <summary>The direction in 256ths of a turn.</summary>
    public static byte Direction(ulong place) => unchecked((byte)(place >> 32));

    /// <summary>Bits set in the cylinder.</summary>
    public static int Weight(ulong place) => unchecked((ushort)(place >> 40));
}
