namespace Biometrics.Wsq.Huffman;

/// <summary>What the symbols of the code stand for.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex C, table of Huffman input symbols.</remarks>
internal static class CoefficientSymbol
{
    /// <summary>How many there can be.</summary>
    public const int Count = 256;

    /// <summary>Symbols 1 to this are runs of as many zeros.</summary>
    public const int LongestShortRun = 100;

    /// <summary>A positive index, whose 8 bits follow.</summary>
    public const int Positive8 = 101;

    /// <summary>A negative index, whose magnitude of 8 bits follows.</summary>
    public const int Negative8 = 102;

    /// <summary>A positive index, whose 16 bits follow.</summary>
    public const int Positive16 = 103;

    /// <summary>A negative index, whose magnitude of 16 bits follows.</summary>
    public const int Negative16 = 104;

    /// <summary>A run of zeros, whose length of 8 bits follows.</summary>
    public const int Run8 = 105;

    /// <summary>A run of zeros, whose length of 16 bits follows.</summary>
    public const int Run16 = 106;

    /// <summary>The first symbol that is an index by itself.</summary>
    public const int FirstValue = 107;

    /// <summary>The last symbol that is an index by itself.</summary>
    public const int LastValue = 254;

    /// <summary>The symbol of index 0.</summary>
    public const int ZeroValue = 180;

    /// <summary>The symbol of a run.</summary>
    /// <param name="run">1 to 65 535.</param>
    public static int OfRun(int run) => run <= LongestShortRun ? run : run <= 255 ? Run8 : Run16;

    /// <summary>The symbol of an index.</summary>
    /// <param name="index">Not 0, from -32 767 to 32 767.</param>
    public static int OfIndex(int index) => index switch
    {
        >= FirstValue - ZeroValue and <= LastValue - ZeroValue => ZeroValue + index,
        > 255 => Positive16,
        > 0 => Positive8,
        < -255 => Negative16,
        _ => Negative8,
    };

    /// <summary>Bits of the number that follows a symbol.</summary>
    public static int ExtraBits(int symbol) => symbol switch
    {
        Positive8 or Negative8 or Run8 => 8,
        Positive16 or Negative16 or Run16 => 16,
        _ => 0,
    };
}
