using Biometrics.Imaging;
using Biometrics.Wsq.Bitstream;
using Biometrics.Wsq.Huffman;
using Biometrics.Wsq.Quantization;
using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq;

/// <summary>A picture on its way from blocks of entropy-coded data to pixels.</summary>
internal sealed class WsqPicture(ImageLimits limits) : IDisposable
{
    private WaveletTree? _tree;

    private CoefficientPlanes? _planes;

    private int _blocks;

    /// <summary>Decodes a block into its bands.</summary>
    /// <param name="stream">The whole stream.</param>
    /// <param name="startOfBlock">The content of SOB; the data follow it.</param>
    /// <param name="tables">The tables so far.</param>
    /// <returns>Offset of the marker behind the data.</returns>
    /// <exception cref="WsqFormatException">A table is missing, the data are damaged, or there are too many blocks.</exception>
    public int ReadBlock(ReadOnlySpan<byte> stream, SegmentContent startOfBlock, WsqTables tables)
    {
        int offset = startOfBlock.Offset;
        HuffmanTable? code = tables.Huffman(startOfBlock.ReadByte());
        if (tables.Frame is not { } frame || tables.Quantization is not { } quantization || code is null)
        {
            throw new WsqFormatException(offset, "a block begins before its frame header, quantization table or Huffman table");
        }

        if (_blocks == BandBlocks.Count)
        {
            throw new WsqFormatException(offset, "there are more than three blocks");
        }

        CoefficientPlanes planes = Begin(frame, offset);
        var walk = new BlockWalk(_tree!, quantization, _blocks++); // Begin made the tree
        return new CoefficientReader(new EntropyReader(stream, offset + startOfBlock.Left + 1), code, walk).Run(planes);
    }

    /// <summary>Makes the pixels.</summary>
    /// <param name="tables">All tables.</param>
    /// <param name="offset">Where the stream ended.</param>
    /// <exception cref="WsqFormatException">A table or a block is missing.</exception>
    public GrayImage Finish(WsqTables tables, int offset)
    {
        if (tables.Filters is not { } filters || tables.Frame is not { } frame || _planes is not { } planes || _tree is not { } tree || _blocks < BandBlocks.Count)
        {
            throw new WsqFormatException(offset, "the stream ends before its three blocks and its transform table");
        }

        byte[] pixels = new byte[frame.Width * frame.Height];
        new InverseTransform(tree, filters).Run(planes, new PixelScale((float)frame.Shift, (float)frame.Scale), pixels);
        return new GrayImage(frame.Width, frame.Height, tables.Comment?.PixelsPerInch, pixels);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _planes?.Dispose();

    private CoefficientPlanes Begin(WsqFrame frame, int offset)
    {
        if (_planes is not null)
        {
            return _planes;
        }

        if (limits.Refusal(frame.Width, frame.Height) is { } reason)
        {
            throw new WsqFormatException(offset, reason);
        }

        _tree = new WaveletTree(frame.Width, frame.Height);
        _planes = new CoefficientPlanes(_tree);
        _planes.Clear();
        return _planes;
    }
}
