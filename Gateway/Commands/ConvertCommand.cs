using System.CommandLine;
using System.Text.Json.Nodes;
using Biometrics.Itl;
using Biometrics.Itl.Conversion;
using Gateway.Commands.Files;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary><c>cpms convert</c>: an ANSI/NIST file in the other encoding.</summary>
internal static class ConvertCommand
{
    private const string Description =
        """
        Writes an ANSI/NIST file in the other encoding: traditional to ITL 2011 XML (first generation, EBTS 10.0 domain) or back, and lists
        what the other encoding cannot say. Exit code 1 where there is such a list.

        Example: cpms convert card.an2 --to xml -o card.xml
        """;

    private static readonly Argument<string> Source = new("FILE") { Description = "The file" };
    private static readonly Option<string> To = new("--to") { Description = "xml or nist", Required = true };
    private static readonly Option<string> Target = new("--output", "-o") { Description = "The file to write", Required = true };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the list as JSON" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("convert", Description) { Source, To, Target, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        ItlEncoding wanted = parsed.GetRequiredValue(To) switch
        {
            "xml" => ItlEncoding.Xml,
            "nist" => ItlEncoding.Traditional,
            _ => throw new SettingsException("--to is xml or nist"),
        };
        using var file = CommandFile.OpenItl(parsed.GetRequiredValue(Source));
        if (file.Encoding == wanted)
        {
            throw new SettingsException($"{file.Path} is {(wanted == ItlEncoding.Xml ? "XML" : "traditional")} already; nothing was written");
        }

        try
        {
            IReadOnlyList<ItlDifference> differences = Convert(file, parsed.GetRequiredValue(Target));
            Print(parsed, differences);
            return differences.Count == 0 ? CommandRunner.Yes : CommandRunner.No;
        }
        catch (ItlFormatException broken)
        {
            Console.Error.WriteLine($"cpms: {file.Path} cannot be read at {broken.Message}; nothing was written");
            return CommandRunner.CouldNot;
        }
    }

    // The file gets its name when it is whole.
    private static IReadOnlyList<ItlDifference> Convert(CommandFile file, string target)
    {
        string unfinished = target + ".part";
        try
        {
            IReadOnlyList<ItlDifference> differences;
            using (FileStream output = File.Create(unfinished))
            {
                differences = file.Encoding == ItlEncoding.Traditional
                    ? ItlConversion.ToXml(file.Stream, output)
                    : ItlConversion.ToTraditional(file.Stream, output);
            }

            File.Move(unfinished, target, overwrite: true);
            return differences;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{target} cannot be written; name another file with -o", failed);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Print(ParseResult parsed, IReadOnlyList<ItlDifference> differences)
    {
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(new JsonObject
            {
                ["file"] = parsed.GetRequiredValue(Target),
                ["differences"] = new JsonArray([.. differences.Select(ToJson)]),
            }.ToJsonString());
            return;
        }

        foreach (ItlDifference difference in differences)
        {
            Console.WriteLine($"record {difference.Record}, Type-{difference.RecordType}: {difference.Code} {difference.Place}");
        }
    }

    private static JsonNode ToJson(ItlDifference difference) => new JsonObject
    {
        ["code"] = difference.Code.ToString(),
        ["record"] = difference.Record,
        ["type"] = difference.RecordType,
        ["idc"] = difference.Idc,
        ["place"] = difference.Place,
    };
}
