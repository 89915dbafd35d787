namespace Biometrics.Wsq.Wavelet;

/// <summary>
/// Joins the quarters of a node for banks of up to 9 and 7 taps. Columns first: two rows at a time come out of the low and high rows around them,
/// already as low and high half; those are joined along the row while they are in the first cache.
/// </summary>
internal sealed class FastJoin(FilterBank bank, int mostColumns)
{
    private readonly PairFilter _filter = PairFilter.Joining(bank);

    private readonly SplitLine _evenRow = new(mostColumns);

    private readonly SplitLine _oddRow = new(mostColumns);

    private readonly SplitLine _places = new(mostColumns);

    /// <summary>Joins a node of at least two rows and columns.</summary>
    /// <param name="node">The node.</param>
    /// <param name="planes">Where its quarters are.</param>
    /// <param name="take">Gets every row, with its number within the node, as even and odd places; they are valid until it returns.</param>
    public void Run(in WaveletNode node, CoefficientPlanes planes, RowSink take)
    {
        ReadOnlySpan<float> source = planes.Quarters(node.Depth);
        int width = node.Region.Width;
        for (int pair = 0; pair < node.LowHeight; pair++)
        {
            NineOffsets rows = Rows(node, pair, planes.Stride);
            _filter.Run(source, rows.Shift(node.LowX), _oddRow.First, _evenRow.First, node.LowWidth);
            _filter.Run(source, rows.Shift(node.HighX), _oddRow.Second, _evenRow.Second, width - node.LowWidth);
            JoinRow(_evenRow, width);
            take(2 * pair, _places.Second, _places.First);
            if ((2 * pair) + 1 < node.Region.Height)
            {
                JoinRow(_oddRow, width);
                take((2 * pair) + 1, _places.Second, _places.First);
            }
        }
    }

    // Odd places go to the first half of the buffer and even ones to the second, in the order of the filter's outputs.
    private void JoinRow(SplitLine row, int width)
    {
        row.Extend(width);
        int low = row.FirstStart;
        int high = row.SecondStart;
        var streams = new NineOffsets(high + 2, high + 1, high, high - 1, high - 2, low + 2, low + 1, low, low - 1);
        _filter.Run(row.Samples, streams, _places.First, _places.Second, (width + 1) / 2);
    }

    private static NineOffsets Rows(in WaveletNode node, int pair, int stride) => new(
        High(node, pair + 2) * stride,
        High(node, pair + 1) * stride,
        High(node, pair) * stride,
        High(node, pair - 1) * stride,
        High(node, pair - 2) * stride,
        Low(node, pair + 2) * stride,
        Low(node, pair + 1) * stride,
        Low(node, pair) * stride,
        Low(node, pair - 1) * stride);

    private static int Low(in WaveletNode node, int sample) => node.LowY + (Mirror.Whole(2 * sample, node.Region.Height) >> 1);

    private static int High(in WaveletNode node, int sample) => node.HighY + (Mirror.Whole((2 * sample) + 1, node.Region.Height) >> 1);

    /// <summary>Takes a joined row.</summary>
    /// <param name="row">Its number within the node.</param>
    /// <param name="even">Its even places, with room for a vector behind.</param>
    /// <param name="odd">Its odd places, with room for a vector behind.</param>
    public delegate void RowSink(int row, ReadOnlySpan<float> even, ReadOnlySpan<float> odd);

}
