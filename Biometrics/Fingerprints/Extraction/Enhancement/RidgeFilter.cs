namespace Biometrics.Fingerprints.Extraction.Enhancement;

/// <summary>The weights of one ridge filter, row by row, with the part of each row that is not zero.</summary>
/// <param name="Weights">A square of weights, <see cref="RidgeFilters.Side"/> along a side.</param>
/// <param name="Starts">The first weight of each row that counts.</param>
/// <param name="Ends">The place behind the last one.</param>
internal sealed record RidgeFilter(float[] Weights, int[] Starts, int[] Ends)
{
    /// <summary>Finds the parts that are not zero.</summary>
    public static RidgeFilter Of(float[] weights)
    {
        int[] starts = new int[RidgeFilters.Side];
        int[] ends = new int[RidgeFilters.Side];
        for (int row = 0; row < RidgeFilters.Side; row++)
        {
            var line = weights.AsSpan(row * RidgeFilters.Side, RidgeFilters.Side);
            starts[row] = Math.Max(0, line.IndexOfAnyExcept(0f));
            ends[row] = line.LastIndexOfAnyExcept(0f) + 1;
        }

        return new RidgeFilter(weights, starts, ends);
    }
}
