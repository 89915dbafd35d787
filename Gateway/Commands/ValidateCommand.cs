using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Biometrics.Itl;
using Biometrics.Itl.Conversion;
using Biometrics.Itl.Xml;
using Gateway.Commands.Files;
using Gateway.Settings;
using Schemas;
using Schemas.Infoset;
using Schemas.Rules.Ebts;
using Schemas.Validation;

namespace Gateway.Commands;

/// <summary><c>cpms validate</c>: checks an ANSI/NIST file or an XML message, whichever it is.</summary>
internal static class ValidateCommand
{
    private const string Description =
        """
        Checks a file and lists what it finds; exit code 0 where it is valid. ANSI/NIST files, traditional or XML, are checked by the standard
        and by EBTS, other XML as messages of the exchange (in a SOAP envelope or without) by their schema and rules.

        Example: cpms validate card.an2
        """;

    private static readonly Argument<string> Source = new("FILE") { Description = "The file" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the report as JSON" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("validate", Description) { Source, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var file = CommandFile.Open(parsed.GetRequiredValue(Source));
        ValidationReport report = file.Encoding switch
        {
            ItlEncoding.Traditional => CheckFile(file),
            ItlEncoding.Xml => CheckXml(file),
            _ => throw new SettingsException($"{file.Path} is neither an ANSI/NIST file nor XML; there is nothing to check it by"),
        };
        Print(parsed, file, report);
        return report.Verdict == Verdict.Valid ? CommandRunner.Yes : CommandRunner.No;
    }

    private static ValidationReport CheckFile(CommandFile file) =>
        new EbtsFileValidator(TimeProvider.System, ValidationLimits.Default, ItlLimits.Default).Validate(file.Stream, file.Encoding);

    private static ValidationReport CheckXml(CommandFile file) =>
        ItlXml.IsPackage(file.Stream) ? CheckFile(file) : CheckMessage(file, SchemaCatalog.Load());

    private static ValidationReport CheckMessage(CommandFile file, SchemaCatalog catalog)
    {
        byte[] bytes = PictureFile.ReadBytes(file.Path);
        try
        {
            using var infoset = XmlInfoset.Read(bytes, InfosetLimits.Default);
            return new MessageValidator(catalog, ValidationLimits.Default).Validate(infoset, Message(infoset.Root));
        }
        catch (InfosetException unreadable)
        {
            return new ValidationReport(Verdict.Invalid, [ReadingFindings.Of(unreadable)], 1);
        }
    }

    // What stands in the body of an envelope, or the document itself.
    private static InfosetElement Message(InfosetElement root)
    {
        if (root.Name.LocalName != "Envelope")
        {
            return root;
        }

        InfosetElement part = root.FirstChild;
        while (part.IsPresent && part.Name.LocalName != "Body")
        {
            part = part.NextSibling;
        }

        return part.IsPresent && part.FirstChild.IsPresent ? part.FirstChild : root;
    }

    private static void Print(ParseResult parsed, CommandFile file, ValidationReport report)
    {
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(new JsonObject
            {
                ["file"] = file.Path,
                ["verdict"] = report.Verdict.ToString(),
                ["findingsTotal"] = report.FindingsTotal,
                ["findings"] = new JsonArray([.. report.Findings.Select(ToJson)]),
            }.ToJsonString());
            return;
        }

        foreach (Finding finding in report.Findings)
        {
            Console.WriteLine($"{finding.Severity,-8} {finding.Code} {Place(finding)}{finding.Text} [{finding.Source}]");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Path}: {report.Verdict}, findings: {report.FindingsTotal}"));
    }

    private static string Place(Finding finding)
    {
        string line = finding.Line is int number ? string.Create(CultureInfo.InvariantCulture, $"line {number}:{finding.Column} ") : "";
        string offset = finding.ByteOffset is long bytes ? string.Create(CultureInfo.InvariantCulture, $"offset {bytes} ") : "";
        return line + offset + (finding.Path is null ? "" : finding.Path + " ");
    }

    private static JsonNode ToJson(Finding finding) => new JsonObject
    {
        ["code"] = finding.Code,
        ["severity"] = finding.Severity.ToString(),
        ["text"] = finding.Text,
        ["path"] = finding.Path,
        ["line"] = finding.Line,
        ["column"] = finding.Column,
        ["offset"] = finding.ByteOffset,
        ["hint"] = finding.Hint,
        ["source"] = finding.Source,
    };
}
