namespace Biometrics.Imaging.Png;

/// <summary>Chooses the filter of each PNG row: of none, sub, up and Paeth the one with the least sum of absolute differences.</summary>
/// <remarks>Source: ISO/IEC 15948, clause 9 (filtering) and the heuristic of clause 12.8.</remarks>
internal sealed class PngFilter(int width)
{
    private static readonly int[] Kinds = [0, 1, 2, 4];

    private readonly byte[] _previous = new byte[width];

    private readonly byte[] _candidate = new byte[width + 1];

    private readonly byte[] _best = new byte[width + 1];

    /// <summary>The row with its filter byte in front; valid until the next call.</summary>
    public ReadOnlySpan<byte> Apply(ReadOnlySpan<byte> row)
    {
        long least = long.MaxValue;
        foreach (int kind in Kinds)
        {
            long sum = Fill(kind, row);
            if (sum < least)
            {
                least = sum;
                _candidate.CopyTo(_best, 0);
            }
        }

        row.CopyTo(_previous);
        return _best;
    }

    private long Fill(int kind, ReadOnlySpan<byte> row)
    {
        long sum = 0;
        _candidate[0] = (byte)kind;
        for (int x = 0; x < row.Length; x++)
        {
            int left = x == 0 ? 0 : row[x - 1];
            int upperLeft = x == 0 ? 0 : _previous[x - 1];
            byte filtered = unchecked((byte)(row[x] - Predict(kind, left, _previous[x], upperLeft)));
            _candidate[x + 1] = filtered;
            sum += Math.Abs((int)unchecked((sbyte)filtered));
        }

        return sum;
    }

    private static int Predict(int kind, int left, int up, int upperLeft) => kind switch
    {
        1 => left,
        2 => up,
        4 => Paeth(left, up, upperLeft),
        _ => 0,
    };

    /// <summary>Of three neighbours the one nearest to left + up - upper left.</summary>
    public static int Paeth(int left, int up, int upperLeft)
    {
        int estimate = left + up - upperLeft;
        int toLeft = Math.Abs(estimate - left);
        int toUp = Math.Abs(estimate - up);
        int toUpperLeft = Math.Abs(estimate - upperLeft);
        if (toLeft <= toUp && toLeft <= toUpperLeft)
        {
            return left;
        }

        return toUp <= toUpperLeft ? up : upperLeft;
    }
}
