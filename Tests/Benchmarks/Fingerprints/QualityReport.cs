using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;

namespace Benchmarks.Fingerprints;

/// <summary>Shows whether the quality score tells beforehand which prints will match.</summary>
internal static class QualityReport
{
    private const int BandWidth = 20;

    /// <summary>Share of pairs of the same finger under the threshold of one in 1 000, by the quality of the worse print.</summary>
    public static void Print(List<ListedPrint> files, FingerprintTemplate[] templates, List<(int First, int Second)> pairs, float[] scores)
    {
        var bands = Enumerable.Range(0, scores.Length)
            .Where(index => files[pairs[index].First].Finger == files[pairs[index].Second].Finger)
            .GroupBy(index => Math.Min(templates[pairs[index].First].Quality.Score, templates[pairs[index].Second].Quality.Score) / BandWidth)
            .OrderBy(band => band.Key);
        foreach (var band in bands)
        {
            Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
                $"quality {band.Key * BandWidth,3} to {((band.Key + 1) * BandWidth) - 1,3}: {band.Count(),5} pairs, missed {100.0 * band.Count(index => scores[index] < Matcher.OneInThousand) / band.Count():F1} %"));
        }
    }
}
