using Biometrics.Wsq.Quantization;
using Biometrics.Wsq.Wavelet;

namespace Biometrics.Wsq.Huffman;

/// <summary>The places of a block in the order of its data: band by band, row by row, bands of which nothing is coded left out.</summary>
internal sealed class BlockWalk
{
    private readonly WaveletTree _tree;

    private readonly QuantizationTable _table;

    private readonly float[] _values = new float[CoefficientSymbol.LastValue - CoefficientSymbol.FirstValue + 1];

    private readonly int _endBand;

    private int _band;

    private int _row;

    /// <summary>Begins before the first row.</summary>
    /// <param name="tree">The bands.</param>
    /// <param name="table">Which of them are coded, and how.</param>
    /// <param name="block">Which block.</param>
    public BlockWalk(WaveletTree tree, QuantizationTable table, int block)
    {
        _tree = tree;
        _table = table;
        (int first, _endBand) = BandBlocks.Of(block);
        _band = first - 1;
        for (int band = first; band < _endBand; band++)
        {
            Count += IsCoded(band) ? tree.Subbands[band].Region.Count : 0;
        }
    }

    /// <summary>Places of the block.</summary>
    public int Count { get; }

    /// <summary>The place behind the last of the present row.</summary>
    public int RowEnd { get; private set; }

    /// <summary>From a place of the block to its index in the plane, within the present row.</summary>
    public int Delta { get; private set; }

    /// <summary>The plane of the present band.</summary>
    public float[] Plane { get; private set; } = [];

    /// <summary>The coefficients of the indices from -73 to 74 in the present band.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The coefficient of any index in the present band.</summary>
    public float Value(int index) => _table.Value(_band, index);

    /// <summary>Goes on to the row of a place; false when it is beyond the block.</summary>
    public bool TryReach(int place, CoefficientPlanes planes)
    {
        while (place >= RowEnd)
        {
            if (_band >= 0 && _row + 1 < RowsOfBand())
            {
                _row++;
            }
            else if (!TryNextBand(planes))
            {
                return false;
            }

            Region region = _tree.Subbands[_band].Region;
            Delta = ((region.Y + _row) * planes.Stride) + region.X - RowEnd;
            RowEnd += region.Width;
        }

        return true;
    }

    private bool IsCoded(int band) => _table.Widths[band] > 0 && _tree.Subbands[band].Region.Count > 0;

    private int RowsOfBand() => RowEnd == 0 ? 0 : _tree.Subbands[_band].Region.Height;

    private bool TryNextBand(CoefficientPlanes planes)
    {
        do
        {
            _band++;
            if (_band >= _endBand)
            {
                return false;
            }
        }
        while (!IsCoded(_band));

        _row = 0;
        Plane = planes.Quarters(_tree.Subbands[_band].Depth);
        for (int index = 0; index < _values.Length; index++)
        {
            _values[index] = _table.Value(_band, index + CoefficientSymbol.FirstValue - CoefficientSymbol.ZeroValue);
        }

        return true;
    }
}
