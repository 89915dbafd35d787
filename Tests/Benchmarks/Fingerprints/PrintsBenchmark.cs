using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Matching;
using Biometrics.Imaging;
using Gateway.Commands.Prints;

namespace Benchmarks.Fingerprints;

/// <summary>Extracts every print of a manifest, compares every pair within a set, and prints speed and error rates: <c>prints MANIFEST [SCORES]</c>.</summary>
internal static class PrintsBenchmark
{
    public static int Run(string[] words)
    {
        if (words.Length == 0 || !File.Exists(words[0]))
        {
            Console.Error.WriteLine("Name the manifest of a collection of fingerprints: prints MANIFEST [SCORES]");
            return 2;
        }

        var files = ListedPrint.ReadManifest(words[0]);
        FingerprintTemplate[] templates = Extract(files);
        var pairs = Pairs(files);
        float[] scores = Compare(templates, pairs);
        foreach (string set in files.Select(file => file.Set).Distinct())
        {
            Report(set, files, pairs, scores, file => file.Set == set);
        }

        Report("all", files, pairs, scores, _ => true);
        QualityReport.Print(files, templates, pairs, scores);
        SearchReport.Print(files, templates, pairs, scores);
        if (words.Length > 1)
        {
            Save(words[1], files, pairs, scores);
        }

        return 0;
    }

    private static FingerprintTemplate[] Extract(List<ListedPrint> files)
    {
        GrayImage[] images = [.. files.Select(file => ImageFile.Read(File.ReadAllBytes(file.Path)))];
        for (int index = 0; index < Math.Min(20, images.Length); index++)
        {
            FingerprintTemplate.From(images[index], files[index].Ppi);
        }

        var templates = new FingerprintTemplate[files.Count];
        double[] milliseconds = new double[files.Count];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int index = 0; index < templates.Length; index++)
        {
            var start = ThreadClock.Now;
            templates[index] = FingerprintTemplate.From(images[index], files[index].Ppi);
            milliseconds[index] = (ThreadClock.Now - start).TotalMilliseconds;
        }

        long garbage = (GC.GetAllocatedBytesForCurrentThread() - before) / templates.Length;
        Array.Sort(milliseconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"extraction, thread time: median {milliseconds[milliseconds.Length / 2]:F2} ms, p95 {milliseconds[milliseconds.Length * 95 / 100]:F2} ms; {garbage / 1024} KiB garbage; {templates.Average(one => one.ToBytes().Length):F0} bytes a template; {templates.Average(one => one.Minutiae.Items.Count):F0} minutiae"));
        return templates;
    }

    private static List<(int First, int Second)> Pairs(List<ListedPrint> files)
    {
        var pairs = new List<(int First, int Second)>();
        for (int first = 0; first < files.Count; first++)
        {
            for (int second = first + 1; second < files.Count; second++)
            {
                if (files[first].Set == files[second].Set)
                {
                    pairs.Add((first, second));
                }
            }
        }

        return pairs;
    }

    private static float[] Compare(FingerprintTemplate[] templates, List<(int First, int Second)> pairs)
    {
        float[] scores = new float[pairs.Count];
        Round(templates, pairs, scores);
        var start = ThreadClock.Now;
        Round(templates, pairs, scores);
        double prepared = (ThreadClock.Now - start).TotalMicroseconds / pairs.Count;
        byte[][] stored = [.. templates.Select(template => template.ToBytes())];
        start = ThreadClock.Now;
        RoundFromStored(stored, pairs, scores);
        double unprepared = (ThreadClock.Now - start).TotalMicroseconds / pairs.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"1:1, thread time: {unprepared:F1} us from two stored templates, {prepared:F1} us from two that were read before"));
        return scores;
    }

    // Nothing is prepared: both templates are read from their stored form for every pair.
    private static void RoundFromStored(byte[][] stored, List<(int First, int Second)> pairs, float[] scores)
    {
        for (int index = 0; index < scores.Length; index++)
        {
            scores[index] = Matcher.Score(FingerprintTemplate.Parse(stored[pairs[index].First]), FingerprintTemplate.Parse(stored[pairs[index].Second]));
        }
    }

    private static void Round(FingerprintTemplate[] templates, List<(int First, int Second)> pairs, float[] scores)
    {
        for (int index = 0; index < scores.Length; index++)
        {
            scores[index] = Matcher.Score(templates[pairs[index].First], templates[pairs[index].Second]);
        }
    }

    private static void Report(string name, List<ListedPrint> files, List<(int First, int Second)> pairs, float[] scores, Func<ListedPrint, bool> wanted)
    {
        int[] taken = [.. Enumerable.Range(0, scores.Length).Where(index => wanted(files[pairs[index].First]))];
        var rates = ErrorRates.Of(
            taken.Where(index => IsSame(files, pairs[index])).Select(index => scores[index]),
            taken.Where(index => !IsSame(files, pairs[index])).Select(index => scores[index]));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-16} EER {100 * rates.Eer,6:F2}  FMR100 {100 * rates.Fmr100,6:F2}  FMR1000 {100 * rates.Fmr1000,6:F2}  ZeroFMR {100 * rates.ZeroFmr,6:F2}  score at FMR1000 {rates.Threshold1000:F1}"));
    }

    private static bool IsSame(List<ListedPrint> files, (int First, int Second) pair) => files[pair.First].Finger == files[pair.Second].Finger;

    private static void Save(string path, List<ListedPrint> files, List<(int First, int Second)> pairs, float[] scores) => File.WriteAllLines(
        path,
        pairs.Select((pair, index) => string.Join('\t', IsSame(files, pair) ? 1 : 0, files[pair.First].Set, files[pair.First].Path, files[pair.Second].Path, scores[index].ToString(CultureInfo.InvariantCulture))));
}
