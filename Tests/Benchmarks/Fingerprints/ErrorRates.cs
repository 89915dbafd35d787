namespace Benchmarks.Fingerprints;

/// <summary>The error rates of a matcher on pairs of same and of different fingers, as the FVC competitions define them.</summary>
/// <param name="Eer">Where both kinds of error are equal.</param>
/// <param name="Fmr100">Share of same fingers missed when one in 100 different ones passes.</param>
/// <param name="Fmr1000">The same for one in 1 000.</param>
/// <param name="ZeroFmr">The same where none passes.</param>
/// <param name="Threshold1000">The score that is needed for one in 1 000.</param>
internal sealed record ErrorRates(double Eer, double Fmr100, double Fmr1000, double ZeroFmr, double Threshold1000)
{
    /// <summary>Measures them.</summary>
    /// <param name="genuine">Scores of pairs of the same finger.</param>
    /// <param name="impostor">Scores of pairs of different fingers.</param>
    public static ErrorRates Of(IEnumerable<float> genuine, IEnumerable<float> impostor)
    {
        float[] same = [.. genuine.Order()];
        float[] different = [.. impostor.OrderDescending()];
        return new ErrorRates(Crossing(same, different), Missed(same, different, 0.01), Missed(same, different, 0.001), Missed(same, different, 0), Threshold(different, 0.001));
    }

    /// <summary>The lowest score that at most this share of the different fingers reaches.</summary>
    public static double Threshold(float[] descending, double share) =>
        Math.BitIncrement(descending[Math.Min((int)(share * descending.Length), descending.Length - 1)]);

    private static double Missed(float[] same, float[] descending, double share) => Below(same, Threshold(descending, share));

    private static double Below(float[] ascending, double threshold) => ascending.Count(score => score < threshold) / (double)ascending.Length;

    private static double Crossing(float[] same, float[] descending)
    {
        int missed = same.Length;
        for (int passed = 0; passed < descending.Length; passed++)
        {
            while (missed > 0 && same[missed - 1] > descending[passed])
            {
                missed--;
            }

            double falseMatch = passed / (double)descending.Length;
            double falseNonMatch = missed / (double)same.Length;
            if (falseNonMatch <= falseMatch)
            {
                return (falseMatch + falseNonMatch) / 2;
            }
        }

        return 1;
    }
}
