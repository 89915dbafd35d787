namespace Biometrics.Wsq.Wavelet;

/// <summary>
/// Splits a node into quarters for banks of up to 9 and 7 taps. Rows first, into a ring of the last ten split rows; as soon as nine rows around a place are
/// there, one low and one high row come out of them.
/// </summary>
internal sealed class FastSplit
{
    // A low row needs four rows above and below it; one more is split before it is used.
    private const int RingRows = 10;

    private readonly PairFilter _filter;

    private readonly SplitLine _places;

    private readonly SplitLine _low;

    private readonly SplitLine _high;

    private readonly float[] _row;

    private readonly float[] _ring;

    private readonly int _ringStride;

    private readonly int _ringHalf;

    /// <summary>Takes the buffers.</summary>
    /// <param name="bank">The filters.</param>
    /// <param name="mostColumns">Columns of the largest node.</param>
    public FastSplit(FilterBank bank, int mostColumns)
    {
        _filter = PairFilter.Splitting(bank);
        _places = new SplitLine(mostColumns);
        _low = new SplitLine(mostColumns);
        _high = new SplitLine(mostColumns);
        _row = new float[mostColumns];
        _ringHalf = _places.SecondStart;
        _ringStride = 2 * _ringHalf;
        _ring = new float[RingRows * _ringStride];
    }

    /// <summary>Gives a row of a node.</summary>
    /// <param name="row">Its number within the node.</param>
    /// <param name="buffer">Room for it.</param>
    /// <returns>The row: in the buffer, or wherever it is.</returns>
    public delegate ReadOnlySpan<float> RowSource(int row, Span<float> buffer);

    /// <summary>Splits a node of at least two rows and columns.</summary>
    /// <param name="node">The node.</param>
    /// <param name="rows">Gives its rows.</param>
    /// <param name="planes">Where its quarters go.</param>
    public void Run(in WaveletNode node, RowSource rows, CoefficientPlanes planes)
    {
        int next = 0;
        for (int pair = 0; pair < node.LowHeight; pair++)
        {
            for (; next < node.Region.Height && next <= (2 * pair) + 4; next++)
            {
                SplitRow(rows(next, _row.AsSpan(0, node.Region.Width)), next % RingRows);
            }

            NineOffsets around = Around(2 * pair, node.Region.Height);
            _filter.Run(_ring, around, _low.First, _high.First, node.LowWidth);
            _filter.Run(_ring, around.Shift(_ringHalf), _low.Second, _high.Second, node.Region.Width - node.LowWidth);
            Keep(node, planes, node.LowY + pair, _low);
            if (pair < node.Region.Height / 2)
            {
                Keep(node, planes, node.HighY + pair, _high);
            }
        }
    }

    private void SplitRow(ReadOnlySpan<float> row, int slot)
    {
        Interleaving.Split(row, _places.First, _places.Second);
        _places.Extend(row.Length);
        int even = _places.FirstStart;
        int odd = _places.SecondStart;
        var streams = new NineOffsets(even - 2, even - 1, even, even + 1, even + 2, odd - 2, odd - 1, odd, odd + 1);
        Span<float> low = _ring.AsSpan(slot * _ringStride, _ringHalf);
        Span<float> high = _ring.AsSpan((slot * _ringStride) + _ringHalf, _ringHalf);
        _filter.Run(_places.Samples, streams, low, high, (row.Length + 1) / 2);
    }

    // Even rows around an even row, from above to below, and the odd rows between them.
    private NineOffsets Around(int row, int height) => new(
        Slot(row - 4, height),
        Slot(row - 2, height),
        Slot(row, height),
        Slot(row + 2, height),
        Slot(row + 4, height),
        Slot(row - 3, height),
        Slot(row - 1, height),
        Slot(row + 1, height),
        Slot(row + 3, height));

    private int Slot(int row, int height) => Mirror.Whole(row, height) % RingRows * _ringStride;

    private static void Keep(in WaveletNode node, CoefficientPlanes planes, int y, SplitLine row)
    {
        Span<float> target = planes.Quarters(node.Depth).AsSpan(y * planes.Stride, planes.Stride);
        row.First[..node.LowWidth].CopyTo(target[node.LowX..]);
        row.Second[..(node.Region.Width - node.LowWidth)].CopyTo(target[node.HighX..]);
    }
}
