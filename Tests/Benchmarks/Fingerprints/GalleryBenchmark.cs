using System.Diagnostics;
using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Biometrics.Fingerprints.Synthesis;
using Gateway.Commands.Prints;

namespace Benchmarks.Fingerprints;

/// <summary>Searches a large gallery of synthetic templates in two stages and through everything, and compares both: <c>gallery [size] [probes] [severity] [through]</c>.</summary>
internal static class GalleryBenchmark
{
    private const int SecondImpression = 1;

    public static int Run(string[] words)
    {
        int size = Number(words, 0, 100_000);
        int probes = Number(words, 1, 100);
        TemplateConditions conditions = BadImpressions.Of(words.Length > 2 ? float.Parse(words[2], CultureInfo.InvariantCulture) : 0);
        var templates = Make(size);
        FingerprintTemplate[] looked = [.. Enumerable.Range(0, probes).Select(probe => SyntheticMinutiae.Of((ulong)Finger(probe, size)).Template(SecondImpression, conditions))];
        Speed("one core", Fill(new Gallery { MostCores = 1 }, templates), looked, () => ThreadClock.Now);
        var all = Fill(new Gallery(), templates);
        Speed("all cores", all, looked, () => Stopwatch.GetElapsedTime(0));
        Agreement(all, looked[..Math.Min(looked.Length, Number(words, 3, 20))]);
        return 0;
    }

    private static int Number(string[] words, int place, int usual) => words.Length > place ? int.Parse(words[place], CultureInfo.InvariantCulture) : usual;

    private static FingerprintTemplate[] Make(int size)
    {
        long start = Stopwatch.GetTimestamp();
        byte[][] stored = EachCore.Make(size, index => SyntheticMinutiae.Of((ulong)index).Template(0).ToBytes());
        double drawn = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        FingerprintTemplate[] templates = EachCore.Make(size, index => FingerprintTemplate.Parse(stored[index]));
        double read = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size} prints drawn in {drawn:F1} s, read from their stored form in {read:F1} s (all cores); {stored.Average(bytes => bytes.Length):F0} bytes stored each; the process has {Environment.WorkingSet / 1048576} MiB"));
        return templates;
    }

    private static Gallery Fill(Gallery gallery, FingerprintTemplate[] templates)
    {
        for (int index = 0; index < templates.Length; index++)
        {
            gallery.Add(NameOf(index), templates[index]);
        }

        return gallery;
    }

    private static void Speed(string name, Gallery gallery, FingerprintTemplate[] probes, Func<TimeSpan> clock)
    {
        gallery.Search(probes[0], 1);
        var start = clock();
        int found = 0;
        for (int probe = 0; probe < probes.Length; probe++)
        {
            found += gallery.Search(probes[probe], 1) is [{ } hit] && hit.Name == NameOf(Finger(probe, gallery.Count)) ? 1 : 0;
        }

        double seconds = (clock() - start).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {probes.Length * (double)gallery.Count / seconds:F0} comparisons a second, {1000 * seconds / probes.Length:F0} ms a search; {100.0 * found / probes.Length:F1} % found first"));
    }

    private static void Agreement(Gallery gallery, FingerprintTemplate[] probes)
    {
        int agree = 0;
        int found = 0;
        for (int probe = 0; probe < probes.Length; probe++)
        {
            var through = gallery.SearchThrough(probes[probe], 1);
            agree += gallery.Search(probes[probe], 1).SequenceEqual(through) ? 1 : 0;
            found += through is [{ } hit] && hit.Name == NameOf(Finger(probe, gallery.Count)) ? 1 : 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first hit equal to that of a search through everything: {agree} of {probes.Length}, which finds {found}"));
    }

    private static string NameOf(int finger) => finger.ToString(CultureInfo.InvariantCulture);

    // Every so many-th print of the gallery is looked for.
    private static int Finger(int probe, int size) => (int)(probe * 7919L % size);
}
