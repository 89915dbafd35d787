using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Identification;
using Biometrics.Fingerprints.Matching;
using Gateway.Settings;

namespace Gateway.Commands.Prints;

/// <summary><c>cpms identify</c>: looks for a print in a folder of prints.</summary>
internal static class IdentifyCommand
{
    private const string Description =
        """
        Looks for a print among all prints of a folder and its folders, on all cores.

        Examples: cpms identify probe.png gallery --top 5 --json
                  cpms identify probe.wsq gallery --explain best.svg
        Exit codes: 0 found, 1 not found, 2 could not do it.
        """;

    private static readonly Argument<string> Probe = new("PROBE") { Description = "The print to look for" };
    private static readonly Argument<string> Folder = new("GALLERY") { Description = "The folder: pictures, stored templates and minutiae records; other files are passed over" };
    private static readonly Option<int> Top = new("--top") { Description = "How many hits to show", DefaultValueFactory = _ => 10 };
    private static readonly Option<float> Threshold = new("--threshold") { Description = "The score from which a hit counts as found; the more prints the higher it should be", DefaultValueFactory = _ => Matcher.OneInTenThousand };
    private static readonly Option<int?> Ppi = new("--ppi") { Description = "The resolution of the pictures, where they do not tell it or tell it wrong" };
    private static readonly Option<string?> Explain = new("--explain") { Description = "Draw the probe and the best hit with their minutiae and the paired ones: a file that ends with .svg or .png" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("identify", Description) { Probe, Folder, Top, Threshold, Ppi, Explain, Json };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken stop)
    {
        string probeFile = parsed.GetRequiredValue(Probe);
        int top = parsed.GetValue(Top) is >= 1 and <= 10_000 and int wanted ? wanted : throw new SettingsException("--top is 1 to 10 000");
        ExplainFile.Check(parsed.GetValue(Explain));
        var print = PrintFile.Read(probeFile, parsed.GetValue(Ppi));
        var probe = print.Template;
        PrintFile.WarnOfResolution(probeFile, probe);
        var gallery = GalleryFolder.Read(parsed.GetRequiredValue(Folder), parsed.GetValue(Ppi), out int unreadable, stop);
        if (gallery.Count == 0)
        {
            throw new SettingsException("the folder holds no print that can be read; name a folder with pictures or templates");
        }

        var hits = gallery.Search(probe, top, stop);
        bool found = hits.Count > 0 && hits[0].Score >= parsed.GetValue(Threshold);
        if (parsed.GetValue(Explain) is { } drawing && hits.Count > 0)
        {
            var best = PrintFile.Read(hits[0].Name, parsed.GetValue(Ppi));
            ExplainFile.Write(drawing, print, best, Matcher.Explain(probe, best.Template));
        }

        Print(parsed, probe, hits, gallery.Count, unreadable, found);
        return found ? CommandRunner.Yes : CommandRunner.No;
    }

    private static void Print(ParseResult parsed, FingerprintTemplate probe, IReadOnlyList<GalleryHit> hits, int searched, int unreadable, bool found)
    {
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(new JsonObject
            {
                ["found"] = found,
                ["searched"] = searched,
                ["unreadable"] = unreadable,
                ["probe"] = PrintFacts.Of(probe),
                ["hits"] = new JsonArray([.. hits.Select(hit => (JsonNode)new JsonObject { ["file"] = hit.Name, ["score"] = Math.Round(hit.Score, 3) })]),
            }.ToJsonString());
            return;
        }

        float threshold = parsed.GetValue(Threshold);
        foreach (var hit in hits)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hit.Score,8:F1}  {(hit.Score >= threshold ? "same" : "    ")}  {hit.Name}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(found ? "found" : "not found")} among {searched} prints{(unreadable > 0 ? $"; {unreadable} files are no prints" : "")}"));
    }
}
