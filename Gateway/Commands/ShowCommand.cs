using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Biometrics.Itl;
using Biometrics.Itl.Conversion;
using Gateway.Commands.Files;

namespace Gateway.Commands;

/// <summary><c>cpms show</c>: what an ANSI/NIST file holds, record by record.</summary>
internal static class ShowCommand
{
    private const string Description =
        """
        Shows what an ANSI/NIST file holds, traditional or XML: records, fields with mnemonic and meaning, images with size, resolution,
        compression and finger. --images writes the images as PNG, or as they are where they cannot be decoded.

        Example: cpms show card.an2 --images prints
        """;

    private static readonly Argument<string> Source = new("FILE") { Description = "The file" };
    private static readonly Option<string?> Images = new("--images") { Description = "A folder to write the images to" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON, with all values in full" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("show", Description) { Source, Images, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var file = CommandFile.OpenItl(parsed.GetRequiredValue(Source));
        ImageFileWriter? images = parsed.GetValue(Images) is string folder ? new ImageFileWriter(folder) : null;
        try
        {
            using var reader = new ItlFileReader(file.Stream, file.Encoding);
            if (parsed.GetValue(Json))
            {
                PrintJson(file, reader, images);
            }
            else
            {
                PrintText(reader, images);
            }

            return CommandRunner.Yes;
        }
        catch (ItlFormatException broken)
        {
            Console.Error.WriteLine($"cpms: {file.Path} breaks off at {broken.Message}");
            return CommandRunner.No;
        }
    }

    private static void PrintText(ItlFileReader reader, ImageFileWriter? images)
    {
        var text = new ItlRecordText(Console.Out);
        foreach ((ItlRecord record, ItlImage? image, string? path) in Walk(reader, images))
        {
            text.Write(record, image, path);
        }

        foreach (ItlDifference difference in reader.Differences)
        {
            Console.WriteLine($"not shown: {difference.Place}");
        }
    }

    private static void PrintJson(CommandFile file, ItlFileReader reader, ImageFileWriter? images)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("file", file.Path);
        json.WriteString("encoding", file.Encoding.ToString());
        json.WriteStartArray("records");
        foreach ((ItlRecord record, ItlImage? image, string? path) in Walk(reader, images))
        {
            ItlRecordJson.Write(json, record, image, path);
            Print(json, buffer);
        }

        json.WriteEndArray();
        json.WriteStartArray("notShown");
        foreach (ItlDifference difference in reader.Differences)
        {
            json.WriteStringValue(difference.Place);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        Print(json, buffer);
        Console.Out.WriteLine();
    }

    private static void Print(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer)
    {
        json.Flush();
        Console.Out.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }

    private static IEnumerable<(ItlRecord Record, ItlImage? Image, string? File)> Walk(ItlFileReader reader, ImageFileWriter? images)
    {
        for (ItlRecord? record = reader.Header; record is not null; record = reader.Next())
        {
            ItlImage? image = ImageOf(record, reader.Header);
            yield return (record, image, image is null ? null : images?.Write(image));
        }
    }

    private static ItlImage? ImageOf(ItlRecord record, TaggedRecord header)
    {
        try
        {
            return ItlImage.Of(record, header);
        }
        catch (ItlFormatException)
        {
            return null; // its size or data is missing: its fields are shown all the same
        }
    }
}
