using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Synthesis;

namespace Benchmarks.Fingerprints;

/// <summary>
/// Compares everybody with everybody by one, two, four and ten fingers, and tells how many of the same people are missed where one in a
/// thousand, ten thousand and a million of different people passes: <c>people [count] [severity]</c>. Synthetic templates, no pictures.
/// </summary>
internal static class PeopleBenchmark
{
    private const int Fingers = 10;

    private static readonly int[][] Chosen = [[2], [2, 7], [2, 3, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]];

    private static readonly double[] Rates = [1e-3, 1e-4, 1e-5, 1e-6];

    public static int Run(string[] words)
    {
        int count = words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 400;
        TemplateConditions conditions = BadImpressions.Of(words.Length > 1 ? float.Parse(words[1], CultureInfo.InvariantCulture) : 1);
        float[][][] scores = Compare(People(count, 0, conditions), People(count, 1, conditions));
        foreach (int[] fingers in Chosen)
        {
            Report(scores, fingers);
        }

        return 0;
    }

    private static FingerprintTemplate[][] People(int count, int impression, TemplateConditions conditions) => EachCore.Make(count, person =>
        Enumerable.Range(0, Fingers).Select(finger => SyntheticMinutiae.Of((ulong)((person * Fingers) + finger)).Template(impression, conditions)).ToArray());

    // By person, by other person, by finger.
    private static float[][][] Compare(FingerprintTemplate[][] first, FingerprintTemplate[][] second) =>
        EachCore.Make(first.Length, one => second.Select(other => first[one].Zip(other, Matcher.Score).ToArray()).ToArray());

    private static void Report(float[][][] scores, int[] fingers)
    {
        float[][] rows = [.. scores.Select(row => row.Select(person => EncounterMatcher.Fuse([.. fingers.Select(finger => person[finger - 1])])).ToArray())];
        float[] same = [.. rows.Select((row, one) => row[one])];
        float[] different = [.. rows.SelectMany((row, one) => row.Where((_, other) => other != one)).OrderDescending()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fingers.Length} fingers, {same.Length} same and {different.Length} different people; worst same {same.Min():F1}, best different {different[0]:F1}"));
        foreach (double rate in Rates.Where(rate => rate * different.Length >= 1))
        {
            double threshold = ErrorRates.Threshold(different, rate);
            double told = -Math.Log10(rate) * Matcher.PointsPerDecade;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  false matches {rate:G1}: score {threshold:F1}, missed {Missed(same, threshold):F2} %; the table says {told:F1}, missed {Missed(same, told):F2} %"));
        }
    }

    private static double Missed(float[] same, double threshold) => 100.0 * same.Count(score => score < threshold) / same.Length;
}
