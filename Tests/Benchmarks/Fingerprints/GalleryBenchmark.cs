using System.Diagnostics;
using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Biometrics.Fingerprints.Synthesis;
using Gateway.Commands.Prints;

namespace Benchmarks.Fingerprints;

/// <summary>Searches a large gallery of synthetic minutiae in two stages and through everything, and compares both: <c>gallery [size] [probes]</c>.</summary>
internal static class GalleryBenchmark
{
    private const int ThroughEverything = 20;

    public static int Run(string[] words)
    {
        int size = words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 100_000;
        int probes = words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 100;
        var templates = new FingerprintTemplate[size];
        long start = Stopwatch.GetTimestamp();
        Parallel.For(0, size, index => templates[index] = FingerprintTemplate.From(SyntheticMinutiae.Of((ulong)index).Impression(0)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} prints made in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, {Environment.WorkingSet / size} bytes of memory each"));
        var single = Fill(new Gallery { MostCores = 1 }, templates);
        var all = Fill(new Gallery(), templates);
        Speed("one core", single, probes, size, gallery => ThreadClock.Now);
        Speed("all cores", all, probes, size, gallery => Stopwatch.GetElapsedTime(0));
        Agreement(all, size);
        return 0;
    }

    private static Gallery Fill(Gallery gallery, FingerprintTemplate[] templates)
    {
        for (int index = 0; index < templates.Length; index++)
        {
            gallery.Add(index.ToString(CultureInfo.InvariantCulture), templates[index]);
        }

        return gallery;
    }

    private static void Speed(string name, Gallery gallery, int probes, int size, Func<Gallery, TimeSpan> clock)
    {
        gallery.Search(Probe(0, size), 1);
        var start = clock(gallery);
        int found = 0;
        for (int probe = 0; probe < probes; probe++)
        {
            found += gallery.Search(Probe(probe, size), 1) is [{ } hit] && hit.Name == NameOf(probe, size) ? 1 : 0;
        }

        double seconds = (clock(gallery) - start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {probes * (double)size / seconds:F0} comparisons a second, {1000 * seconds / probes:F0} ms a search; {100.0 * found / probes:F1} % found first"));
    }

    private static void Agreement(Gallery gallery, int size)
    {
        int agree = Enumerable.Range(0, ThroughEverything).Count(probe =>
            gallery.Search(Probe(probe, size), 1).SequenceEqual(gallery.SearchThrough(Probe(probe, size), 1)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first hit equal to that of a search through everything: {agree} of {ThroughEverything}"));
    }

    private static string NameOf(int probe, int size) => (probe * 7919L % size).ToString(CultureInfo.InvariantCulture);

    private static FingerprintTemplate Probe(int probe, int size) =>
        FingerprintTemplate.From(SyntheticMinutiae.Of((ulong)(probe * 7919L % size)).Impression(1));
}
