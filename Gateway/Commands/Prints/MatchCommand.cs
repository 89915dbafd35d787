using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Biometrics.Fingerprints;
using Biometrics.Fingerprints.Extraction;
using Biometrics.Fingerprints.Matching;
using Gateway.Settings;

namespace Gateway.Commands.Prints;

/// <summary><c>cpms match</c>: compares two prints, scores a list of pairs, or shows how a template comes about.</summary>
internal static class MatchCommand
{
    private const string Description =
        """
        Compares two prints: pictures (PNG, PGM, BMP, WSQ), stored templates, or minutiae records of ISO 19794-2 and INCITS 378.

        Examples: cpms match probe.png candidate.wsq --explain match.svg
                  cpms match --pairs pairs.tsv --scores scores.tsv
                  cpms match --steps folder print.png
        Exit codes: 0 the same finger, 1 not, 2 could not do it.
        """;

    /// <summary>The rate of false matches under which too few pairs were measured to tell one.</summary>
    private const double LeastMeasuredRate = 1e-4;

    private static readonly Argument<string[]> Files = new("FILE") { Description = "Two prints; one with --steps; none with --pairs", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON" };
    private static readonly Option<string?> Explain = new("--explain") { Description = "Draw both prints with their minutiae and the paired ones: a file that ends with .svg or .png" };
    private static readonly Option<float> Threshold = new("--threshold") { Description = "The score from which prints are of the same finger; 46 is one false match in 10 000", DefaultValueFactory = _ => Matcher.OneInTenThousand };
    private static readonly Option<int?> Ppi = new("--ppi") { Description = "The resolution of the pictures, where they do not tell it or tell it wrong" };
    private static readonly Option<string?> Pairs = new("--pairs") { Description = "A list of pairs: two files a line with a tab between" };
    private static readonly Option<string?> Scores = new("--scores") { Description = "With --pairs: the file to write, with the score behind each pair and remarks on speed" };
    private static readonly Option<string?> Steps = new("--steps") { Description = "A folder that receives a picture of every step of the extraction" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("match", Description) { Files, Json, Explain, Threshold, Ppi, Pairs, Scores, Steps };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string[] files = parsed.GetValue(Files) ?? [];
        if (parsed.GetValue(Pairs) is { } pairs)
        {
            string scores = parsed.GetValue(Scores) ?? throw new SettingsException("--pairs wants --scores, the file to write");
            return new PairScores().Run(pairs, scores, parsed.GetValue(Ppi)) == 0 ? CommandRunner.Yes : CommandRunner.No;
        }

        if (parsed.GetValue(Steps) is { } folder)
        {
            return files.Length == 1 ? WriteSteps(folder, files[0], parsed.GetValue(Ppi)) : throw new SettingsException("--steps wants one print: cpms match --steps folder print.png");
        }

        return files.Length == 2 ? Compare(parsed, files[0], files[1]) : throw new SettingsException("name two prints: cpms match probe.png candidate.png");
    }

    private static int Compare(ParseResult parsed, string probeFile, string candidateFile)
    {
        ExplainFile.Check(parsed.GetValue(Explain));
        var probe = PrintFile.Read(probeFile, parsed.GetValue(Ppi));
        var candidate = PrintFile.Read(candidateFile, parsed.GetValue(Ppi));
        PrintFile.WarnOfResolution(probeFile, probe.Template);
        PrintFile.WarnOfResolution(candidateFile, candidate.Template);
        var explanation = Matcher.Explain(probe.Template, candidate.Template);
        bool same = explanation.Score >= parsed.GetValue(Threshold);
        if (parsed.GetValue(Explain) is { } drawing)
        {
            ExplainFile.Write(drawing, probe, candidate, explanation);
        }

        Console.WriteLine(parsed.GetValue(Json) ? Facts(probe.Template, candidate.Template, explanation, same).ToJsonString() : Sentence(explanation, same));
        return same ? CommandRunner.Yes : CommandRunner.No;
    }

    private static string Sentence(MatchExplanation explanation, bool same) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(same ? "same finger" : "not the same finger")}: score {explanation.Score:F1}, {explanation.Pairs.Count} minutiae paired; different fingers reach that {Seldom(explanation.Score)}");

    private static string Seldom(float score) => score <= 0 ? "always" : Matcher.FalseMatchRate(score) <= LeastMeasuredRate
        ? "less than once in 10 000 comparisons"
        : string.Create(CultureInfo.InvariantCulture, $"about once in {1 / Matcher.FalseMatchRate(score):F0} comparisons");

    private static JsonObject Facts(FingerprintTemplate probe, FingerprintTemplate candidate, MatchExplanation explanation, bool same) => new()
    {
        ["same"] = same,
        ["score"] = Math.Round(explanation.Score, 3),
        ["falseMatchRateAtMost"] = Math.Max(LeastMeasuredRate, Matcher.FalseMatchRate(explanation.Score)),
        ["paired"] = explanation.Pairs.Count,
        ["turnDegrees"] = Math.Round(explanation.TurnRadians * 180 / Math.PI, 1),
        ["probe"] = PrintFacts.Of(probe),
        ["candidate"] = PrintFacts.Of(candidate),
    };

    private static int WriteSteps(string folder, string file, int? ppi)
    {
        var print = PrintFile.Read(file, ppi);
        if (print.Picture is not { } picture || print.DeclaredPpi is not { } resolution)
        {
            throw new SettingsException($"{file} holds no picture; --steps wants one");
        }

        PrintFile.WarnOfResolution(file, print.Template);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{folder} cannot be made; name another folder with --steps", failed);
        }

        foreach ((int index, ExtractionStep step) in ExtractionSteps.Record(picture, resolution).Index())
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{index + 1:D2}-{step.Name}.png"));
            PictureFile.Write(step.Picture, path);
            Console.WriteLine(path);
        }

        return CommandRunner.Yes;
    }
}
