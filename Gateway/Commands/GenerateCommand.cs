using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using Gateway.Commands.Files;
using Gateway.Settings;
using Processing.Messages;
using Schemas;
using Schemas.Generation;
using Schemas.Infoset;
using Schemas.Validation;

namespace Gateway.Commands;

/// <summary><c>cpms generate</c>: messages made from the schemas, to test with or to fill in.</summary>
internal static class GenerateCommand
{
    private const string Description =
        """
        Makes messages from the schemas: the smallest and the largest, each branch of a choice, each code of a list. --invalid adds messages
        with exactly one fault each and, in expected.txt, the code that it must raise; --blank a commented form to fill in. The same seed
        makes the same files. Every file is checked before it is written.

        Example: cpms generate EnrollEncounterRequest --invalid --blank -o samples
        """;

    private static readonly Argument<string[]> Types = new("TYPE") { Description = "Messages such as EnrollEncounterRequest", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> All = new("--all") { Description = "All messages" };
    private static readonly Option<bool> Invalid = new("--invalid") { Description = "Also messages with one fault each" };
    private static readonly Option<bool> Blank = new("--blank") { Description = "Also a form with comments" };
    private static readonly Option<int> Seed = new("--seed") { Description = "Where invented values follow from", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "The folder to write to", Required = true };
    private static readonly Option<bool> Json = new("--json") { Description = "Print what was made as JSON" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("generate", Description) { Types, All, Invalid, Blank, Seed, Output, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var catalog = SchemaCatalog.Load();
        var generator = new SampleGenerator(catalog, parsed.GetValue(Seed));
        var validator = new MessageValidator(catalog, ValidationLimits.Default);
        string folder = parsed.GetRequiredValue(Output);
        var made = new JsonObject();
        foreach (string message in Chosen(parsed, catalog))
        {
            int count = 0;
            foreach (GeneratedSample sample in Samples(parsed, generator, new XmlQualifiedName(message, MessageTypes.ExchangeNamespace)))
            {
                Require(validator, sample);
                Write(folder, sample);
                count++;
            }

            made[message] = count;
        }

        Print(parsed, made, folder);
        return CommandRunner.Yes;
    }

    private static IReadOnlyList<string> Chosen(ParseResult parsed, SchemaCatalog catalog)
    {
        string[] asked = parsed.GetValue(Types) ?? [];
        IReadOnlyList<string> known = MessageNames.Known(catalog, asked);
        return parsed.GetValue(All) ? known
            : asked.Length > 0 ? asked
            : throw new SettingsException($"name messages or say --all; there are {string.Join(", ", known)}");
    }

    private static IEnumerable<GeneratedSample> Samples(ParseResult parsed, SampleGenerator generator, XmlQualifiedName name)
    {
        IEnumerable<GeneratedSample> samples = generator.Valid(name);
        samples = parsed.GetValue(Invalid) ? samples.Concat(generator.Invalid(name)) : samples;
        return parsed.GetValue(Blank) ? samples.Append(generator.Blank(name)) : samples;
    }

    // A generator that was wrong about its own files would teach testers wrong things.
    private static void Require(MessageValidator validator, GeneratedSample sample)
    {
        using var infoset = XmlInfoset.Read(sample.Document, InfosetLimits.Default);
        ValidationReport report = validator.Validate(infoset, infoset.Root);
        bool isAsPromised = sample.Code is null
            ? report.Verdict == Verdict.Valid
            : report.Verdict == Verdict.Invalid && report.Findings is [var only] && only.Code == sample.Code;
        if (!isAsPromised)
        {
            throw new SettingsException(
                $"{sample.Message}/{sample.Case} was to give {sample.Code ?? "no finding"} and gives {string.Join(" ", report.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal))}; this is a fault of cpms, please report it");
        }
    }

    private static void Write(string folder, GeneratedSample sample)
    {
        string place = Path.Combine(folder, sample.Message, sample.Case);
        try
        {
            Directory.CreateDirectory(place);
            File.WriteAllBytes(Path.Combine(place, "request.xml"), sample.Document.ToArray());
            File.WriteAllText(Path.Combine(place, "expected.txt"), sample.Code is { } code ? $"invalid\n{code}\n" : "valid\n");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{place} cannot be written; name another folder with -o", refused);
        }
    }

    private static void Print(ParseResult parsed, JsonObject made, string folder)
    {
        int total = made.Sum(pair => (int)pair.Value!);
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(new JsonObject { ["folder"] = folder, ["total"] = total, ["messages"] = made }.ToJsonString());
            return;
        }

        foreach ((string message, JsonNode? count) in made)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(int)count!,6} {message}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total,6} files in {folder}, each with expected.txt"));
    }
}
