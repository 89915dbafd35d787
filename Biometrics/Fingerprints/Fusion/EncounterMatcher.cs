using Biometrics.Fingerprints.Matching;

namespace Biometrics.Fingerprints.Fusion;

/// <summary>Compares two encounters by all fingers that both have and makes one score of them.</summary>
/// <remarks>
/// Each score is turned into its false match rate, the rates are combined as independent tests are (R. Fisher, 1925), and the result is
/// turned back into points. The score of ten fingers therefore means what the score of one means: <see cref="Matcher.FalseMatchRate"/> holds for both.
/// </remarks>
public static class EncounterMatcher
{
    /// <summary>Points that one finger can give at most: one print that was copied or mislabelled does not carry nine that differ.</summary>
    public const float MostPointsPerFinger = 120;

    /// <summary>
    /// One finger in so many has to reach <see cref="Matcher.OneInThousand"/> by itself, else the fused score counts no more than that: fingers that are all a
    /// little alike, as those of one sensor or one class may be, are no independent tests and make no match together. Of badly taken fingers of the same
    /// synthetic person four in ten or more reach it, of drawn fingers of two people at most two.
    /// </summary>
    private const int FingersForEachThatBearsOut = 4;

    /// <summary>Compares two encounters.</summary>
    /// <param name="probe">Impressions by finger position, 1 right thumb to 10 left little finger.</param>
    /// <param name="candidate">Impressions of the other encounter.</param>
    /// <returns>The decision's grounds; without a common finger the score is 0 and there are no fingers.</returns>
    public static EncounterScore Compare(IReadOnlyDictionary<int, FingerprintTemplate> probe, IReadOnlyDictionary<int, FingerprintTemplate> candidate)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(candidate);
        FingerScore[] fingers =
        [
            .. probe.Keys.Where(candidate.ContainsKey).Order()
                .Select(position => new FingerScore(position, Matcher.Score(probe[position], candidate[position]))),
        ];
        float fused = Fuse([.. fingers.Select(finger => finger.Score)]);
        bool isBorneOut = fingers.Count(finger => finger.Score >= Matcher.OneInThousand) * FingersForEachThatBearsOut >= fingers.Length;
        return new EncounterScore(isBorneOut ? fused : Math.Min(fused, Matcher.OneInThousand), fingers);
    }

    /// <summary>One score of several, on the same scale.</summary>
    /// <param name="scores">Scores of different fingers; none gives 0.</param>
    public static float Fuse(IReadOnlyList<float> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        double sum = scores.Sum(score => Math.Clamp(score, 0, MostPointsPerFinger)) * Math.Log(10) / Matcher.PointsPerDecade;

        // The chance that as many independent tests add up to this much: e^-sum times the beginning of e^sum. In logarithms, for it may be below what a double holds.
        double term = 0;
        double terms = 0;
        double largest = double.NegativeInfinity;
        for (int index = 0; index < scores.Count; index++)
        {
            term += index == 0 ? 0 : Math.Log(Math.Max(sum, double.Epsilon) / index);
            double above = Math.Max(largest, term);
            terms = (terms * Math.Exp(largest - above)) + Math.Exp(term - above);
            largest = above;
        }

        return scores.Count == 0 ? 0 : (float)Math.Max(0, (sum - largest - Math.Log(terms)) / Math.Log(10) * Matcher.PointsPerDecade);
    }
}
