using Biometrics.Wsq.Bitstream;

namespace Biometrics.Wsq.Huffman;

/// <summary>Writes the tokens of a block as codes.</summary>
internal sealed class CoefficientWriter(EntropyWriter stream, int? restartInterval)
{
    private int _symbols;

    private int _restarts;

    /// <summary>Writes a block's data; the last byte is filled up.</summary>
    public void Run(HuffmanCodes codes, ReadOnlySpan<uint> tokens)
    {
        _symbols = 0;
        _restarts = 0;
        foreach (uint token in tokens)
        {
            int run = CoefficientTokens.RunOf(token);
            int index = CoefficientTokens.IndexOf(token);
            if (run > 0)
            {
                Put(codes, CoefficientSymbol.OfRun(run), (uint)run);
            }

            if (index != 0)
            {
                Put(codes, CoefficientSymbol.OfIndex(index), (uint)Math.Abs(index));
            }
        }

        stream.Align();
    }

    private void Put(HuffmanCodes codes, int symbol, uint number)
    {
        if (restartInterval is { } interval && _symbols++ % interval == 0 && _symbols > 1)
        {
            stream.Align();
            stream.Marker((byte)(WsqMarker.FirstRestart + (_restarts++ & 7)));
        }

        stream.Bits(codes.Codes[symbol], codes.Lengths[symbol]);
        int extra = CoefficientSymbol.ExtraBits(symbol);
        if (extra > 0)
        {
            stream.Bits(number, extra);
        }
    }
}
