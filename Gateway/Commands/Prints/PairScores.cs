using System.Globalization;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Biometrics.Fingerprints.Matching;
using Gateway.Settings;

namespace Gateway.Commands.Prints;

/// <summary>Scores a list of pairs and says how fast that went, all on one thread.</summary>
internal sealed class PairScores
{
    /// <summary>Prints that are extracted before the clock counts: the runtime compiles what is used often.</summary>
    private const int WarmUpPrints = 20;

    /// <summary>Comparisons before the clock counts.</summary>
    private const int WarmUpPairs = 5_000;

    /// <summary>Pairs at most on which reading both templates and comparing them is measured.</summary>
    private const int UnpreparedPairs = 20_000;

    /// <summary>Searches before the clock counts, for the same reason.</summary>
    private const int WarmUpSearches = 20;

    /// <summary>Probes that the speed of a search is measured with.</summary>
    private const int SearchProbes = 40;

    private readonly Dictionary<string, FingerprintTemplate?> _templates = new(StringComparer.Ordinal);

    private readonly List<double> _milliseconds = [];

    /// <summary>Runs over the list.</summary>
    /// <param name="pairsFile">Lines of two paths with a tab between.</param>
    /// <param name="scoresFile">Receives remarks and a line a pair: both paths and the score.</param>
    /// <param name="ppi">The resolution of all pictures; null takes what they tell.</param>
    /// <returns>How many files could not be read; their pairs are left out.</returns>
    public int Run(string pairsFile, string scoresFile, int? ppi)
    {
        (string One, string Other)[] pairs = [.. ReadPairs(pairsFile)];
        string[] files = [.. pairs.SelectMany(pair => (string[])[pair.One, pair.Other]).Distinct(StringComparer.Ordinal)];
        foreach (string file in files.Take(WarmUpPrints))
        {
            Load(file, ppi, isReported: false);
        }

        _milliseconds.Clear();
        foreach (string file in files)
        {
            _templates[file] = Load(file, ppi, isReported: true);
        }

        pairs = [.. pairs.Where(pair => _templates[pair.One] is not null && _templates[pair.Other] is not null)];
        float[] scores = new float[pairs.Length];
        Compare(pairs.AsSpan(0, Math.Min(pairs.Length, WarmUpPairs)), scores);
        var start = ThreadClock.Now;
        Compare(pairs, scores);
        double prepared = (ThreadClock.Now - start).TotalMicroseconds / Math.Max(1, pairs.Length);
        Write(scoresFile, pairs, scores, Remarks(UnpreparedMicroseconds(pairs), prepared));
        return files.Count(file => _templates[file] is null);
    }

    private static IEnumerable<(string One, string Other)> ReadPairs(string path)
    {
        try
        {
            return
            [
                .. File.ReadLines(path)
                    .Where(line => line.Length > 0 && line[0] != '#')
                    .Select(line => line.Split('\t'))
                    .Select(cells => cells.Length >= 2 ? (cells[0], cells[1]) : throw new SettingsException($"{path}: every line names two files with a tab between")),
            ];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be read; name the list of pairs with --pairs", failed);
        }
    }

    private FingerprintTemplate? Load(string file, int? ppi, bool isReported)
    {
        try
        {
            // Reading the file and the picture is not extraction, so that the clock runs over the second of two readings of the template.
            var content = PrintFile.Read(file, ppi);
            if (isReported)
            {
                PrintFile.WarnOfResolution(file, content.Template);
            }

            if (content.Picture is not { } picture)
            {
                return content.Template;
            }

            var start = ThreadClock.Now;
            var template = FingerprintTemplate.From(picture, content.DeclaredPpi ?? 500);
            _milliseconds.Add((ThreadClock.Now - start).TotalMilliseconds);
            return template;
        }
        catch (SettingsException unreadable)
        {
            if (isReported)
            {
                Console.Error.WriteLine($"cpms: {unreadable.Message}");
            }

            return null;
        }
    }

    private void Compare(ReadOnlySpan<(string One, string Other)> pairs, float[] scores)
    {
        for (int index = 0; index < pairs.Length; index++)
        {
            scores[index] = Matcher.Score(_templates[pairs[index].One]!, _templates[pairs[index].Other]!);
        }
    }

    // What one comparison takes of two stored templates, with nothing kept from the pair before.
    private double UnpreparedMicroseconds((string One, string Other)[] pairs)
    {
        var stored = _templates.Where(print => print.Value is not null).ToDictionary(print => print.Key, print => print.Value!.ToBytes(), StringComparer.Ordinal);
        (byte[] One, byte[] Other)[] taken = [.. pairs.Take(UnpreparedPairs).Select(pair => (stored[pair.One], stored[pair.Other]))];
        var start = ThreadClock.Now;
        foreach ((byte[] one, byte[] other) in taken)
        {
            Matcher.Score(FingerprintTemplate.Parse(one), FingerprintTemplate.Parse(other));
        }

        return (ThreadClock.Now - start).TotalMicroseconds / Math.Max(1, taken.Length);
    }

    private List<(string Name, double Value)> Remarks(double unpreparedMicroseconds, double preparedMicroseconds)
    {
        FingerprintTemplate[] templates = [.. _templates.Values.OfType<FingerprintTemplate>()];
        List<(string Name, double Value)> remarks = [("match_us_mean", unpreparedMicroseconds), ("match_prepared_us_mean", preparedMicroseconds)];
        if (_milliseconds.Count > 0)
        {
            _milliseconds.Sort();
            remarks.Insert(0, ("extract_ms_p95", _milliseconds[_milliseconds.Count * 95 / 100]));
            remarks.Insert(0, ("extract_ms_median", _milliseconds[_milliseconds.Count / 2]));
        }

        if (templates.Length > 0)
        {
            remarks.Add(("search_per_s", SearchPerSecond(templates)));
            remarks.Add(("template_bytes_mean", templates.Average(template => template.ToBytes().Length)));
        }

        return remarks;
    }

    // A gallery of a thousand and more made of the same impressions, searched on this thread alone.
    private static double SearchPerSecond(FingerprintTemplate[] templates)
    {
        var gallery = new Gallery { MostCores = 1 };
        for (int index = 0; gallery.Count < 2000; index++)
        {
            gallery.Add("", templates[index % templates.Length]);
        }

        for (int index = 0; index < WarmUpSearches; index++)
        {
            gallery.Search(templates[index * templates.Length / WarmUpSearches], 1);
        }

        var start = ThreadClock.Now;
        for (int index = 0; index < SearchProbes; index++)
        {
            gallery.Search(templates[index * templates.Length / SearchProbes], 1);
        }

        return SearchProbes * gallery.Count / (ThreadClock.Now - start).TotalSeconds;
    }

    private static void Write(string path, (string One, string Other)[] pairs, float[] scores, List<(string Name, double Value)> remarks)
    {
        var lines = remarks.Select(remark => string.Create(CultureInfo.InvariantCulture, $"#{remark.Name}\t{remark.Value:G6}"))
            .Concat(pairs.Select((pair, index) => string.Create(CultureInfo.InvariantCulture, $"{pair.One}\t{pair.Other}\t{scores[index]:R}")));
        try
        {
            File.WriteAllLines(path, lines);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be written; name another file with --scores", failed);
        }
    }
}
