using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Gateway.Commands.Files;
using Gateway.Conformance.Checking;
using Gateway.Settings;
using Processing.Messages;
using Schemas;
using Schemas.Coverage;
using Schemas.Infoset;

namespace Gateway.Commands;

/// <summary><c>cpms coverage</c>: what a folder of messages shows of the schemas, and what it never does.</summary>
internal static class CoverageCommand
{
    private const string Description =
        """
        Counts what messages show of the schemas: elements in their types, branches of choices, codes of lists, lengths and numbers at their
        limits. Only the messages that are there count, or those that --message names. --output keeps the counts, and --merge adds kept ones. Exit code 1
        where something was never seen.

        Example: cpms coverage samples --message EnrollEncounterRequest -o seen.json
        """;

    private const int BarSigns = 30;

    private static readonly Argument<string[]> Paths = new("PATH") { Description = "Files and folders", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string[]> Messages = new("--message") { Description = "A message that counts" };
    private static readonly Option<string[]> Merged = new("--merge") { Description = "Counts of an earlier run" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "A file for the counts" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the counts as JSON" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("coverage", Description) { Paths, Messages, Merged, Output, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string[] files = [.. (parsed.GetValue(Paths) ?? []).SelectMany(FilesOf).Order(StringComparer.Ordinal)];
        string[] merged = parsed.GetValue(Merged) ?? [];
        if (files.Length + merged.Length == 0)
        {
            throw new SettingsException("name files or folders with messages, or counts to --merge");
        }

        var catalog = SchemaCatalog.Load();
        var (coverage, unread) = Count(catalog, parsed.GetValue(Messages) ?? [], files);
        Array.ForEach(merged, file => coverage.Merge(ReadCounts(file)));
        string json = CoverageFile.Write(coverage).ToJsonString();
        if (parsed.GetValue(Output) is { } output)
        {
            FileBytes.Write(output, Encoding.UTF8.GetBytes(json));
        }

        if (parsed.GetValue(Json))
        {
            Console.WriteLine(json);
        }
        else
        {
            Print(coverage, files.Length, unread);
        }

        return coverage.Missing.Any() ? CommandRunner.No : CommandRunner.Yes;
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.xml", SearchOption.AllDirectories)
        : File.Exists(path) ? [path]
        : throw new SettingsException($"there is no file or folder {path}");

    // Without names, the messages that occur: a corpus of one message is not blamed for the others.
    private static (SchemaCoverage Coverage, int Unread) Count(SchemaCatalog catalog, string[] named, string[] files)
    {
        IReadOnlyList<string> known = MessageNames.Known(catalog, named);
        var counted = Coverage(catalog, named.Length > 0 ? named : known);
        var found = new HashSet<string>(StringComparer.Ordinal);
        int unread = files.Count(file => !TryCount(file, counted, found));
        if (named.Length > 0 || found.Count == 0)
        {
            return (counted, unread);
        }

        var coverage = Coverage(catalog, found);
        coverage.Merge(counted.Seen);
        return (coverage, unread);
    }

    private static SchemaCoverage Coverage(SchemaCatalog catalog, IEnumerable<string> messages) =>
        new(catalog, messages.Select(name => new XmlQualifiedName(name, MessageTypes.ExchangeNamespace)));

    /// <summary>Counts the message of a file, out of its envelope where it has one; false where it cannot be read or does not count.</summary>
    private static bool TryCount(string file, SchemaCoverage coverage, HashSet<string> found)
    {
        try
        {
            using var infoset = XmlInfoset.Read(FileBytes.Read(file), InfosetLimits.Default);
            InfosetElement message = MessageElement.Of(infoset.Root);
            if (!message.IsPresent || !coverage.Add(message))
            {
                return false;
            }

            found.Add(message.Name.LocalName);
            return true;
        }
        catch (InfosetException)
        {
            return false;
        }
    }

    private static IReadOnlyDictionary<CoverageItem, long> ReadCounts(string file)
    {
        try
        {
            return CoverageFile.Read(FileBytes.Read(file));
        }
        catch (JsonException wrong)
        {
            throw new SettingsException($"{file} holds no counts; make it with cpms coverage PATH -o {file}", wrong);
        }
    }

    private static void Print(SchemaCoverage coverage, int files, int unread)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files - unread} messages counted, {unread} files passed over"));
        foreach (CoverageKind kind in Enum.GetValues<CoverageKind>())
        {
            int all = coverage.All.Count(item => item.Kind == kind);
            int seen = coverage.Seen.Keys.Count(item => item.Kind == kind);
            int signs = all == 0 ? BarSigns : seen * BarSigns / all;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {kind,-8} {new string('#', signs)}{new string('.', BarSigns - signs)} {seen} of {all}"));
        }

        foreach (CoverageItem item in coverage.Missing)
        {
            Console.WriteLine($"never seen: {item.Kind.ToString().ToLowerInvariant()} {item.Place}");
        }
    }
}
