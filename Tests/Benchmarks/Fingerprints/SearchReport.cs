using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Gateway.Commands.Prints;

namespace Benchmarks.Fingerprints;

/// <summary>
/// What the quick look of a search costs in time and in accuracy: every print is looked for among all others, and pairs whose candidate is not kept score nothing.
/// </summary>
internal static class SearchReport
{
    private static readonly double[] Shares = [1, 0.2, 0.1, 0.05, 0.03];

    public static void Print(List<ListedPrint> files, FingerprintTemplate[] templates, List<(int First, int Second)> pairs, float[] scores)
    {
        Look(templates);
        var start = ThreadClock.Now;
        float[][] quick = Look(templates);
        double microseconds = (ThreadClock.Now - start).TotalMicroseconds / ((double)templates.Length * templates.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"quick look, thread time: {microseconds:F2} us a candidate"));
        int[][] ranks = [.. quick.Select(Ranks)];
        foreach (double share in Shares)
        {
            int kept = (int)Math.Ceiling(share * templates.Length);
            var searched = pairs.Select((pair, index) => (Pair: pair, Score: scores[index]))
                .SelectMany(one => ((int Probe, int Other, float Score)[])[(one.Pair.First, one.Pair.Second, one.Score), (one.Pair.Second, one.Pair.First, one.Score)])
                .Select(one => (IsSame: files[one.Probe].Finger == files[one.Other].Finger, Score: ranks[one.Probe][one.Other] < kept ? one.Score : 0))
                .ToList();
            var rates = ErrorRates.Of(searched.Where(one => one.IsSame).Select(one => one.Score), searched.Where(one => !one.IsSame).Select(one => one.Score));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"search, {100 * share,3:F0} % compared exactly: EER {100 * rates.Eer:F2}  FMR1000 {100 * rates.Fmr1000:F2}  ZeroFMR {100 * rates.ZeroFmr:F2}"));
        }
    }

    private static float[][] Look(FingerprintTemplate[] templates) => [.. templates.Select((probe, place) =>
    {
        var look = new QuickScore(probe.Features);
        return templates.Select((other, index) => index == place ? float.MaxValue : look.Of(other.Features)).ToArray();
    })];

    // By candidate, how many are before it; the probe itself is the first and does not count.
    private static int[] Ranks(float[] quick)
    {
        int[] order = [.. Enumerable.Range(0, quick.Length).OrderByDescending(index => quick[index])];
        int[] ranks = new int[quick.Length];
        for (int rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank - 1;
        }

        return ranks;
    }
}
