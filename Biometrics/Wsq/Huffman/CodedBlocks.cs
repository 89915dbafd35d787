using Biometrics.Wsq.Bitstream;
using Biometrics.Wsq.Quantization;
using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq.Huffman;

/// <summary>The three blocks of an image as runs and indices, with the two codes that fit them: one for the first block, one for the other two.</summary>
/// <remarks>Source: WSQ specification 3.1, part 3: Huffman tables of encoder number one.</remarks>
internal sealed class CodedBlocks : IDisposable
{
    private readonly CoefficientTokens _tokens;

    private readonly int[] _ends = new int[BandBlocks.Count];

    private readonly int[][] _frequencies = [new int[CoefficientSymbol.Count], new int[CoefficientSymbol.Count]];

    private CodedBlocks(CoefficientTokens tokens)
    {
        _tokens = tokens;
    }

    /// <summary>Quantizes all bands.</summary>
    public static CodedBlocks Of(WaveletTree tree, CoefficientPlanes planes, QuantizationTable quantization)
    {
        var blocks = new CodedBlocks(new CoefficientTokens(tree.Image.Count));
        for (int block = 0; block < BandBlocks.Count; block++)
        {
            blocks.Quantize(block, tree, planes, quantization);
        }

        return blocks;
    }

    /// <summary>Writes codes and blocks.</summary>
    public void Write(EntropyWriter stream, int? restartInterval)
    {
        HuffmanTable[] tables = [CodeLengths.Choose(_frequencies[0]), CodeLengths.Choose(_frequencies[1])];
        HuffmanCodes[] codes = [new(tables[0]), new(tables[1])];
        var writer = new CoefficientWriter(stream, restartInterval);
        if (restartInterval is { } interval)
        {
            new SegmentWriter().UInt16(interval).WriteTo(stream, WsqMarker.RestartInterval);
        }

        for (int block = 0; block < BandBlocks.Count; block++)
        {
            int table = TableOf(block);
            if (block < 2)
            {
                tables[table].Write(table).WriteTo(stream, WsqMarker.HuffmanTable);
            }

            new SegmentWriter().Byte(table).WriteTo(stream, WsqMarker.StartOfBlock);
            writer.Run(codes[table], _tokens.Slice(block == 0 ? 0 : _ends[block - 1], _ends[block]));
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _tokens.Dispose();

    private static int TableOf(int block) => Math.Min(block, 1);

    private void Quantize(int block, WaveletTree tree, CoefficientPlanes planes, QuantizationTable quantization)
    {
        _tokens.Begin(_frequencies[TableOf(block)]);
        (int first, int end) = BandBlocks.Of(block);
        for (int band = first; band < end; band++)
        {
            if (quantization.Widths[band] > 0)
            {
                BandQuantizer.Run(quantization, band, tree.Subbands[band], planes, _tokens);
            }
        }

        _tokens.End();
        _ends[block] = _tokens.Count;
    }
}
