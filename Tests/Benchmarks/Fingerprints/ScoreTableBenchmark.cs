using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;
using Biometrics.Fingerprints.Synthesis;
using Biometrics.Imaging;

namespace Benchmarks.Fingerprints;

/// <summary>
/// The scores that pairs of different fingers reach: real prints within each sensor and across sensors, drawn pictures, and synthetic templates:
/// <c>scores [MANIFEST] [drawn fingers] [synthetic fingers]</c>. A dash in place of a manifest leaves real prints out.
/// </summary>
internal static class ScoreTableBenchmark
{
    private static readonly double[] Rates = [0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6];

    public static int Run(string[] words)
    {
        if (words.Length > 0 && File.Exists(words[0]))
        {
            Real(ListedPrint.ReadManifest(words[0]));
        }

        int drawn = words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 300;
        int synthetic = words.Length > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : 1000;
        Print("drawn pictures", Every(Make(drawn, seed => FingerprintTemplate.From(SyntheticFinger.Of(seed).Impression(ImpressionConditions.Draw(seed, 0.4f), seed).Image))));
        Print("synthetic templates", Every(Make(synthetic, seed => SyntheticMinutiae.Of(seed).Template(0))));
        return 0;
    }

    private static void Real(List<ListedPrint> files)
    {
        var templates = Make(files.Count, index => FingerprintTemplate.From(ImageFile.Read(File.ReadAllBytes(files[(int)index].Path)), files[(int)index].Ppi));
        var mirrored = Make(files.Count, index => FingerprintTemplate.From(Mirrored(ImageFile.Read(File.ReadAllBytes(files[(int)index].Path))), files[(int)index].Ppi));

        // Whorls and arches are half alike to themselves in the mirror, so that a finger does not meet its own image.
        float[] within = Scores(templates, (one, other) => files[one].Set == files[other].Set && files[one].Finger != files[other].Finger);
        float[] across = Scores(templates, (one, other) => files[one].Set != files[other].Set);
        float[] reflected = Scores(templates, mirrored, (one, other) => files[one].Set != files[other].Set || files[one].Finger != files[other].Finger);
        Print("real, one sensor", within);
        Print("real, two sensors", across);
        Print("real, one of the two mirrored", reflected);
        Print("real, all of these", [.. within.Concat(across).Concat(reflected).OrderDescending()]);
    }

    // A finger in the mirror is a finger that nobody has, with ridges as real as any.
    private static GrayImage Mirrored(GrayImage image)
    {
        byte[] pixels = image.Pixels.ToArray();
        for (int row = 0; row < image.Height; row++)
        {
            pixels.AsSpan(row * image.Width, image.Width).Reverse();
        }

        return new GrayImage(image.Width, image.Height, image.PixelsPerInch, pixels);
    }

    private static FingerprintTemplate[] Make(int count, Func<ulong, FingerprintTemplate> make) => EachCore.Make(count, index => make((ulong)index));

    private static float[] Every(FingerprintTemplate[] templates) => Scores(templates, (_, _) => true);

    private static float[] Scores(FingerprintTemplate[] templates, Func<int, int, bool> isWanted) => Scores(templates, templates, isWanted);

    private static float[] Scores(FingerprintTemplate[] templates, FingerprintTemplate[] others, Func<int, int, bool> isWanted)
    {
        float[][] rows = EachCore.Make(templates.Length, one =>
            Enumerable.Range(0, one).Where(other => isWanted(one, other)).Select(other => Matcher.Score(templates[one], others[other])).ToArray());
        return [.. rows.SelectMany(row => row).OrderDescending()];
    }

    private static void Print(string name, float[] descending)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {descending.Length} pairs of different fingers, highest {descending[0]:F1}"));
        foreach (double rate in Rates)
        {
            double told = -Math.Log10(rate) * Matcher.PointsPerDecade;
            int passed = descending.Count(score => score >= told);
            string measured = rate * descending.Length >= 1 ? $"{ErrorRates.Threshold(descending, rate):F1}" : "-";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  1 in {1 / rate,9:F0}: score {measured,5}; the table says {told:F1}, which {passed} reach where {rate * descending.Length:F1} should"));
        }
    }
}
