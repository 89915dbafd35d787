using System.Text;
using Biometrics.Wsq.Huffman;
using Biometrics.Wsq.Quantization;
using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq.Bitstream;

/// <summary>What the segments have said so far. Tables may come in any order and be replaced between blocks.</summary>
internal sealed class WsqTables
{
    private const int MostHuffmanTables = 8;

    private readonly HuffmanTable?[] _huffman = new HuffmanTable?[MostHuffmanTables];

    private readonly List<string> _comments = [];

    /// <summary>SOF; null before it.</summary>
    public WsqFrame? Frame { get; private set; }

    /// <summary>DTT; null before it.</summary>
    public FilterBank? Filters { get; private set; }

    /// <summary>DQT; null before it.</summary>
    public QuantizationTable? Quantization { get; private set; }

    /// <summary>DRI in symbols; 0 for none.</summary>
    public int RestartInterval { get; private set; }

    /// <summary>The comments, in their order.</summary>
    public IReadOnlyList<string> Comments => _comments;

    /// <summary>The first NISTCOM comment; null where there is none.</summary>
    public NistComment? Comment => _comments.Select(NistComment.TryRead).FirstOrDefault(comment => comment is not null);

    /// <summary>The Huffman table of a number; null where it was not defined.</summary>
    public HuffmanTable? Huffman(int number) => number < MostHuffmanTables ? _huffman[number] : null;

    /// <summary>Takes a segment in.</summary>
    /// <param name="code">The second byte of its marker.</param>
    /// <param name="content">What it holds.</param>
    /// <exception cref="WsqFormatException">The segment is damaged or does not belong here.</exception>
    public void Take(byte code, SegmentContent content)
    {
        switch (code)
        {
            case WsqMarker.StartOfFrame when Frame is null:
                Frame = WsqFrame.Read(ref content);
                break;
            case WsqMarker.TransformTable:
                Filters = FilterBank.Read(ref content);
                break;
            case WsqMarker.QuantizationTable:
                Quantization = QuantizationTable.Read(ref content);
                break;
            case WsqMarker.HuffmanTable:
                TakeHuffman(content);
                break;
            case WsqMarker.RestartInterval:
                RestartInterval = content.ReadUInt16();
                break;
            case WsqMarker.Comment:
                _comments.Add(Encoding.Latin1.GetString(content.Take(content.Left)));
                break;
            default:
                throw new WsqFormatException(content.Offset - 4, "a marker does not belong here or is unknown");
        }
    }

    private void TakeHuffman(SegmentContent content)
    {
        while (content.Left > 0)
        {
            int offset = content.Offset;
            int number = content.ReadByte();
            if (number >= MostHuffmanTables)
            {
                throw new WsqFormatException(offset, "the number of a Huffman table is above 7");
            }

            _huffman[number] = HuffmanTable.Read(ref content);
        }
    }
}
