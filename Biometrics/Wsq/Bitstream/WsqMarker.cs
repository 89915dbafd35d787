namespace Biometrics.Wsq.Bitstream;

/// <summary>The second byte of the markers; the first is FF.</summary>
/// <remarks>Source: WSQ specification 3.1, part 1, annex B, table of markers.</remarks>
internal static class WsqMarker
{
    /// <summary>SOI: start of image.</summary>
    public const byte StartOfImage = 0xA0;

    /// <summary>EOI: end of image.</summary>
    public const byte EndOfImage = 0xA1;

    /// <summary>SOF: start of frame.</summary>
    public const byte StartOfFrame = 0xA2;

    /// <summary>SOB: start of block; entropy-coded data follow it.</summary>
    public const byte StartOfBlock = 0xA3;

    /// <summary>DTT: transform table.</summary>
    public const byte TransformTable = 0xA4;

    /// <summary>DQT: quantization table.</summary>
    public const byte QuantizationTable = 0xA5;

    /// <summary>DHT: Huffman tables.</summary>
    public const byte HuffmanTable = 0xA6;

    /// <summary>DRI: restart interval.</summary>
    public const byte RestartInterval = 0xA7;

    /// <summary>COM: comment.</summary>
    public const byte Comment = 0xA8;

    /// <summary>RST0, the first of eight restart markers that stand inside entropy-coded data in turn.</summary>
    public const byte FirstRestart = 0xB0;

    /// <summary>RST7.</summary>
    public const byte LastRestart = 0xB7;

    /// <summary>What follows an FF that is data and no marker.</summary>
    public const byte Stuffing = 0x00;

    /// <summary>Whether a marker belongs inside entropy-coded data.</summary>
    public static bool IsRestart(byte code) => code is >= FirstRestart and <= LastRestart;
}
