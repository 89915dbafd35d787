namespace Gateway.Conformance.Reports;

/// <summary>Times from the first byte sent to the last byte received, in milliseconds.</summary>
/// <param name="Count">How many answers.</param>
/// <param name="P50">Half of them were as quick.</param>
/// <param name="P90">Nine in ten.</param>
/// <param name="P99">Ninety-nine in a hundred.</param>
/// <param name="Most">The slowest.</param>
internal sealed record LatencySummary(int Count, double P50, double P90, double P99, double Most)
{
    /// <summary>Sums up; null where there are none.</summary>
    /// <remarks>Nearest rank: the value at place ⌈p·n⌉ of the sorted list, so each is one that was measured.</remarks>
    public static LatencySummary? Of(IReadOnlyCollection<double> milliseconds)
    {
        if (milliseconds.Count == 0)
        {
            return null;
        }

        double[] sorted = [.. milliseconds.Order()];
        return new LatencySummary(sorted.Length, At(sorted, 0.50), At(sorted, 0.90), At(sorted, 0.99), sorted[^1]);
    }

    private static double At(double[] sorted, double part) => sorted[(int)Math.Ceiling(part * sorted.Length) - 1];
}
