using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Biometrics.Fingerprints.Segmentation;
using Gateway.Settings;

namespace Gateway.Commands.Prints;

/// <summary><c>cpms segment</c>: takes slaps apart into single fingers.</summary>
internal static class SegmentCommand
{
    private const string Description =
        """
        Takes slaps, pictures of four fingers or both thumbs, apart into single fingers with their finger numbers.
        Exit code 1 where fewer fingers are found than the position has.

        Examples: cpms segment slap.png --position 13 -o fingers
                  cpms segment card.an2 --json
                  cpms segment slap.wsq --position 14 --missing 8 --explain found.png
        """;

    private static readonly Argument<string> Source = new("FILE") { Description = "A picture (WSQ, PNG, PGM, BMP) or an ANSI/NIST file" };
    private static readonly Option<int?> Position = new("--position") { Description = "13 right four fingers, 14 left four fingers, 15 both thumbs, 11 right thumb, 12 left thumb; needed for pictures" };
    private static readonly Option<int[]> Missing = new("--missing") { Description = "Fingers known to be missing, 1 to 10", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Folder = new("--output", "-o") { Description = "A folder for the fingers, one PNG each, upright" };
    private static readonly Option<string?> Explain = new("--explain") { Description = "A PNG or PGM of the first slap with boxes and numbers" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("segment", Description) { Source, Position, Missing, Folder, Explain, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        int? position = parsed.GetValue(Position);
        if (position is < 11 or > 15)
        {
            throw new SettingsException("--position is 11 to 15: 13 right four fingers, 14 left four fingers, 15 both thumbs");
        }

        IReadOnlyList<Slap> slaps = SlapFile.Read(parsed.GetRequiredValue(Source), position);
        var results = new JsonArray();
        bool isComplete = true;
        foreach (Slap slap in slaps)
        {
            SlapSegmentation found = Segment(slap, parsed.GetValue(Missing) ?? []);
            isComplete &= found.IsComplete;
            results.Add(Facts(slap, found, parsed.GetValue(Folder)));
            if (results.Count == 1 && parsed.GetValue(Explain) is { } picture)
            {
                PictureFile.Write(SegmentationPicture.Draw(slap.Image, found), picture);
            }
        }

        Print(results, parsed.GetValue(Json));
        return isComplete ? CommandRunner.Yes : CommandRunner.No;
    }

    private static SlapSegmentation Segment(Slap slap, int[] missing)
    {
        try
        {
            return SlapSegmenter.Segment(slap.Image, slap.Position, [.. slap.Missing, .. missing]);
        }
        catch (ArgumentOutOfRangeException outside)
        {
            throw new SettingsException("a slap is between 200 and 2000 ppi; the file tells another resolution", outside);
        }
    }

    private static JsonObject Facts(Slap slap, SlapSegmentation found, string? folder) => new()
    {
        ["position"] = slap.Position,
        ["expected"] = found.Expected,
        ["found"] = found.Fingers.Count,
        ["fingers"] = new JsonArray([.. found.Fingers.Select(finger => Facts(slap, finger, folder))]),
    };

    private static JsonObject Facts(Slap slap, SegmentedFinger finger, string? folder)
    {
        var facts = new JsonObject
        {
            ["finger"] = finger.Position,
            ["centerX"] = (int)MathF.Round(finger.Box.CenterX),
            ["centerY"] = (int)MathF.Round(finger.Box.CenterY),
            ["width"] = (int)MathF.Round(finger.Box.Width),
            ["height"] = (int)MathF.Round(finger.Box.Height),
            ["degrees"] = Math.Round(finger.Box.RotationRadians * 180 / Math.PI, 1),
        };
        if (folder is not null)
        {
            facts["file"] = Write(slap, finger, folder);
        }

        return facts;
    }

    private static string Write(Slap slap, SegmentedFinger finger, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--output: {folder} cannot be made; name another folder", failed);
        }

        string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{slap.Position}-{finger.Position:D2}.png"));
        PictureFile.Write(finger.Cut(slap.Image), path);
        return path;
    }

    private static void Print(JsonArray results, bool asJson)
    {
        if (asJson)
        {
            Console.WriteLine(new JsonObject { ["slaps"] = results }.ToJsonString());
            return;
        }

        foreach (JsonNode? slap in results)
        {
            Console.WriteLine($"position {slap!["position"]}: {slap["found"]} of {slap["expected"]} fingers"); // Facts made every node
            foreach (JsonNode? finger in slap["fingers"]!.AsArray())
            {
                Console.WriteLine($"  finger {finger!["finger"],-2} middle {finger["centerX"]}, {finger["centerY"]}  {finger["width"]} × {finger["height"]}  {finger["degrees"]}° {finger["file"]}");
            }
        }
    }
}
