namespace Benchmarks.Load;

/// <summary>What a load run saw.</summary>
/// <param name="Requests">How many replies came.</param>
/// <param name="Errors">How many of them had another status than 200.</param>
/// <param name="Seconds">How long it took, in seconds.</param>
/// <param name="P50Milliseconds">Half of the replies came within this time.</param>
/// <param name="P99Milliseconds">Ninety-nine in a hundred came within this time.</param>
internal sealed record LoadResult(int Requests, int Errors, double Seconds, double P50Milliseconds, double P99Milliseconds)
{
    /// <summary>Replies a second.</summary>
    public double RatePerSecond => Requests / Seconds;

    /// <summary>Makes the result of single times.</summary>
    /// <param name="milliseconds">The time of each request.</param>
    /// <param name="errors">How many failed.</param>
    /// <param name="seconds">How long the run took.</param>
    public static LoadResult Of(double[] milliseconds, int errors, double seconds)
    {
        Array.Sort(milliseconds);
        return new LoadResult(milliseconds.Length, errors, seconds, At(milliseconds, 0.50), At(milliseconds, 0.99));
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * share)];
}
