namespace Biometrics.Imaging.Png;

/// <summary>Takes the filter off a row.</summary>
/// <remarks>Source: ISO/IEC 15948, 9.2. Sums are modulo 256.</remarks>
internal static class PngUnfilter
{
    /// <summary>Restores a row in place.</summary>
    /// <param name="kind">The filter byte.</param>
    /// <param name="row">The bytes of the row.</param>
    /// <param name="above">The restored row above; zeros for the first.</param>
    /// <param name="stride">Bytes back to the left neighbour.</param>
    /// <returns>Whether the filter exists.</returns>
    public static bool Restore(int kind, Span<byte> row, ReadOnlySpan<byte> above, int stride)
    {
        switch (kind)
        {
            case 0:
                return true;
            case 1:
                Sub(row, stride);
                return true;
            case 2:
                Up(row, above);
                return true;
            case 3:
                Average(row, above, stride);
                return true;
            case 4:
                Paeth(row, above, stride);
                return true;
            default:
                return false;
        }
    }

    private static void Sub(Span<byte> row, int stride)
    {
        for (int index = stride; index < row.Length; index++)
        {
            row[index] = unchecked((byte)(row[index] + row[index - stride]));
        }
    }

    private static void Up(Span<byte> row, ReadOnlySpan<byte> above)
    {
        for (int index = 0; index < row.Length; index++)
        {
            row[index] = unchecked((byte)(row[index] + above[index]));
        }
    }

    private static void Average(Span<byte> row, ReadOnlySpan<byte> above, int stride)
    {
        for (int index = 0; index < row.Length; index++)
        {
            int left = index < stride ? 0 : row[index - stride];
            row[index] = unchecked((byte)(row[index] + ((left + above[index]) >> 1)));
        }
    }

    private static void Paeth(Span<byte> row, ReadOnlySpan<byte> above, int stride)
    {
        for (int index = 0; index < Math.Min(stride, row.Length); index++)
        {
            row[index] = unchecked((byte)(row[index] + above[index]));
        }

        for (int index = stride; index < row.Length; index++)
        {
            row[index] = unchecked((byte)(row[index] + PngFilter.Paeth(row[index - stride], above[index], above[index - stride])));
        }
    }
}
