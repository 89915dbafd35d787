using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Fusion;
using Biometrics.Fingerprints.Synthesis;

namespace Benchmarks.Fingerprints;

/// <summary>
/// Compares everybody with everybody by one, two, four and ten fingers, and tells how many of the same people are missed where one in a
/// thousand, ten thousand and a million of different people passes: <c>people [count] [severity]</c>. Synthetic minutiae, no pictures.
/// </summary>
internal static class PeopleBenchmark
{
    private static readonly int[][] Fingers = [[2], [2, 7], [2, 3, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]];

    private static readonly double[] Rates = [1e-3, 1e-4, 1e-6];

    public static int Run(string[] words)
    {
        int count = words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 400;
        float severity = words.Length > 1 ? float.Parse(words[1], CultureInfo.InvariantCulture) : 1;
        var conditions = new TemplateConditions
        {
            Missing = 0.15f + (0.15f * severity),
            Spurious = 0.1f + (0.2f * severity),
            DistortionPixels = 4 + (4 * severity),
            VisibleShare = 0.9f - (0.3f * severity),
            ShiftPixels = 18 + (10 * severity),
        };
        var first = People(count, 0, conditions);
        var second = People(count, 1, conditions);
        foreach (int[] fingers in Fingers)
        {
            Measure(first, second, fingers);
        }

        return 0;
    }

    private static Dictionary<int, FingerprintTemplate>[] People(int count, int impression, TemplateConditions conditions)
    {
        var people = new Dictionary<int, FingerprintTemplate>[count];
        Parallel.For(0, count, person => people[person] = Enumerable.Range(1, 10).ToDictionary(
            position => position,
            position => FingerprintTemplate.From(SyntheticMinutiae.Of((ulong)((person * 10) + position)).Impression(impression, conditions))));
        return people;
    }

    private static void Measure(Dictionary<int, FingerprintTemplate>[] first, Dictionary<int, FingerprintTemplate>[] second, int[] fingers)
    {
        float[][] rows = new float[first.Length][];
        Parallel.For(0, first.Length, one =>
        {
            var probe = fingers.ToDictionary(position => position, position => first[one][position]);
            rows[one] = [.. second.Select(other => EncounterMatcher.Compare(probe, other).Score)];
        });
        float[] same = [.. rows.Select((row, one) => row[one])];
        float[] different = [.. rows.SelectMany((row, one) => row.Where((_, other) => other != one)).OrderDescending()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fingers.Length} fingers, {same.Length} same and {different.Length} different people"));
        foreach (double rate in Rates.Where(rate => rate * different.Length >= 1))
        {
            double threshold = ErrorRates.Threshold(different, rate);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  false matches {rate:G1}: score {threshold:F1} (the line says {-Math.Log10(rate) * 11.5:F1}), missed {100.0 * same.Count(score => score < threshold) / same.Length:F2} %"));
        }
    }
}
