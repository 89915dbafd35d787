using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Biometrics.Imaging;
using Biometrics.Wsq;
using Gateway.Commands.Files;
using Gateway.Settings;

namespace Gateway.Commands;

/// <summary><c>cpms wsq</c>: decodes, encodes and describes WSQ files.</summary>
internal static class WsqCommand
{
    private const string Description =
        """
        Decodes, encodes and describes WSQ files, the FBI's compression of fingerprints.

        Examples: cpms wsq decode print.wsq -o print.png
                  cpms wsq encode print.png --bitrate 0.75
                  cpms wsq info print.wsq --json
        """;

    private static readonly Argument<string> Source = new("FILE") { Description = "The file; decode and encode read WSQ, PNG, PGM and BMP" };
    private static readonly Option<string?> Target = new("--output", "-o") { Description = "The file to write: .png, .pgm or .wsq. Default: FILE with another end" };
    private static readonly Option<double> BitRate = new("--bitrate") { Description = "Bits a pixel, 0.05 to 8: 0.75 is about 15 : 1, 2.25 about 5 : 1", DefaultValueFactory = _ => 0.75 };
    private static readonly Option<int?> Ppi = new("--ppi") { Description = "The resolution to write, where the file does not tell it or tells it wrong" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var decode = new Command("decode", "Writes the picture as PNG or PGM.\n\nExample: cpms wsq decode print.wsq -o print.png") { Source, Target, Json };
        decode.SetAction(parsed => Convert(parsed, ".png"));
        var encode = new Command("encode", "Writes the picture as WSQ.\n\nExample: cpms wsq encode print.png --bitrate 0.75 --ppi 500") { Source, Target, BitRate, Ppi, Json };
        encode.SetAction(parsed => Convert(parsed, ".wsq"));
        var info = new Command("info", "Says what the file tells of itself; of PNG, JPEG, JPEG 2000, PGM and BMP what the header tells; exit code 1 where it is damaged.\n\nExample: cpms wsq info print.wsq") { Source, Json };
        info.SetAction(Describe);
        return new Command("wsq", Description) { decode, encode, info };
    }

    private static int Convert(ParseResult parsed, string end)
    {
        string source = parsed.GetRequiredValue(Source);
        string target = parsed.GetValue(Target) ?? Path.ChangeExtension(source, end);
        bool encodes = end == ".wsq";
        if (encodes != target.EndsWith(".wsq", StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException(encodes ? "--output: encode writes .wsq" : "--output: decode writes .png or .pgm");
        }

        GrayImage image = PictureFile.Read(source);
        if (encodes && parsed.GetValue(Ppi) is { } ppi)
        {
            image = ppi > 0 ? new GrayImage(image.Width, image.Height, ppi, image.Pixels) : throw new SettingsException("--ppi is 1 at least");
        }

        int bytes = PictureFile.Write(image, target, encodes ? new WsqOptions { BitRate = Rate(parsed) } : null);
        Print(parsed, new JsonObject
        {
            ["file"] = target,
            ["bytes"] = bytes,
            ["width"] = image.Width,
            ["height"] = image.Height,
            ["ppi"] = image.PixelsPerInch,
            ["ratio"] = Math.Round((double)image.Pixels.Length / bytes, 2),
        });
        return CommandRunner.Yes;
    }

    private static double Rate(ParseResult parsed) =>
        parsed.GetValue(BitRate) is >= 0.05 and <= 8 and double rate ? rate : throw new SettingsException("--bitrate is 0.05 to 8; 0.75 is usual");

    private static int Describe(ParseResult parsed)
    {
        string source = parsed.GetRequiredValue(Source);
        byte[] bytes = FileBytes.Read(source);
        if (ImageFile.Recognize(bytes) is not (null or ImageFormat.Wsq))
        {
            return DescribeOther(parsed, source, bytes);
        }

        try
        {
            Print(parsed, Facts(source, bytes, WsqInfo.Read(bytes)));
            return CommandRunner.Yes;
        }
        catch (WsqFormatException damaged)
        {
            Console.Error.WriteLine($"cpms: {source} is no whole WSQ file: {damaged.Message}");
            return CommandRunner.No;
        }
    }

    // Other images are described by their header alone.
    private static int DescribeOther(ParseResult parsed, string source, byte[] bytes)
    {
        if (ImageDescription.Read(bytes) is not { } told)
        {
            Console.Error.WriteLine($"cpms: {source} ends before its size is told, or is damaged there");
            return CommandRunner.No;
        }

        Print(parsed, new JsonObject
        {
            ["file"] = source,
            ["format"] = told.Header.Format.ToString(),
            ["bytes"] = bytes.Length,
            ["width"] = told.Header.WidthPixels,
            ["height"] = told.Header.HeightPixels,
            ["ppi"] = told.ResolutionPpi,
            ["bitsPerSample"] = told.BitsPerSample,
            ["samples"] = told.Samples,
        });
        return CommandRunner.Yes;
    }

    private static JsonObject Facts(string source, byte[] bytes, WsqInfo info) => new()
    {
        ["file"] = source,
        ["bytes"] = bytes.Length,
        ["width"] = info.WidthPixels,
        ["height"] = info.HeightPixels,
        ["ppi"] = info.ResolutionPpi,
        ["bitsPerPixel"] = Math.Round(info.BitsPerPixel, 4),
        ["blocks"] = info.Blocks,
        ["filters"] = info.FilterBank?.ToString(),
        ["restartInterval"] = info.RestartInterval,
        ["encoderAlgorithm"] = info.EncoderAlgorithm,
        ["encoderSoftware"] = info.EncoderSoftware,
        ["shift"] = Math.Round(info.Shift, 4),
        ["scale"] = Math.Round(info.Scale, 4),
        ["comments"] = new JsonArray([.. info.Comments.Select(comment => JsonValue.Create(comment))]),
    };

    private static void Print(ParseResult parsed, JsonObject facts)
    {
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(facts.ToJsonString());
            return;
        }

        foreach ((string name, JsonNode? value) in facts)
        {
            foreach (string line in value is JsonArray list ? list.Select(Text) : [Text(value)])
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-17}{line}"));
            }
        }
    }

    // Lines of a comment stay one entry; what a terminal would take for a command does not reach it.
    private static string Text(JsonNode? value) =>
        string.Concat((value?.ToString() ?? "not told").Select(sign => sign == '\n' ? " | " : char.IsControl(sign) ? "?" : sign.ToString()));
}
