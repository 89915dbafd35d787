using System.CommandLine;
using System.Text.Json.Nodes;
using Biometrics.Itl;
using Biometrics.Itl.Conversion;
using Gateway.Commands.Files;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary><c>cpms convert</c>: an ANSI/NIST file in the other encoding, a message in XML, JSON or CSV.</summary>
internal static class ConvertCommand
{
    private const string Description =
        """
        Writes an ANSI/NIST file in the other encoding: traditional to ITL 2011 XML (first generation, EBTS 10.0 domain) or back, and lists
        what the other encoding cannot say. Writes a message of the exchange that is JSON (.json) or CSV (.csv, a row a message) as XML, or one
        in XML as JSON or CSV, and lists what the checks find, placed in the file that was read. Exit code 1 where there is such a list.

        Examples: cpms convert card.an2 --to xml -o card.xml
                  cpms convert enrol.json --to xml -o enrol.xml
                  cpms convert people.csv --message EnrollEncounterRequest --to xml -o people
        """;

    private static readonly Argument<string> Source = new("FILE") { Description = "The file" };
    private static readonly Option<string> To = new("--to") { Description = "xml, nist, json or csv", Required = true };
    private static readonly Option<string> Target = new("--output", "-o") { Description = "The file to write; for CSV of several rows a folder", Required = true };
    private static readonly Option<string?> Message = new("--message") { Description = "What the rows of a CSV are, such as EnrollEncounterRequest" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the list as JSON" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("convert", Description) { Source, To, Target, Message, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string to = parsed.GetRequiredValue(To);
        string extension = Path.GetExtension(parsed.GetRequiredValue(Source)).ToUpperInvariant();
        if (to is "json" or "csv" || (to == "xml" && extension is ".JSON" or ".CSV"))
        {
            return ConvertMessage(parsed, to);
        }

        ItlEncoding wanted = to switch
        {
            "xml" => ItlEncoding.Xml,
            "nist" => ItlEncoding.Traditional,
            _ => throw new SettingsException("--to is xml, nist, json or csv"),
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

    private static int ConvertMessage(ParseResult parsed, string to)
    {
        string source = parsed.GetRequiredValue(Source);
        string target = parsed.GetRequiredValue(Target);
        var conversion = new MessageConversion();
        if (to == "xml")
        {
            WriteAll(conversion.ToXml(source, parsed.GetValue(Message)), target);
        }
        else
        {
            FileBytes.Write(target, conversion.FromXml(source, to == "csv"));
        }

        conversion.Lines.ForEach(Console.WriteLine);
        return conversion.IsValid ? CommandRunner.Yes : CommandRunner.No;
    }

    // Several messages are files of a folder, called after their rows. What could not be read at all is not written.
    private static void WriteAll(IReadOnlyList<byte[]> messages, string target)
    {
        if (messages is [var only])
        {
            if (only.Length > 0)
            {
                FileBytes.Write(target, only);
            }

            return;
        }

        try
        {
            Directory.CreateDirectory(target);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{target} cannot be made; name another folder with -o", refused);
        }

        for (int row = 0; row < messages.Count; row++)
        {
            if (messages[row].Length > 0)
            {
                FileBytes.Write(Path.Combine(target, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"row-{row + 1:D6}.xml")), messages[row]);
            }
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
