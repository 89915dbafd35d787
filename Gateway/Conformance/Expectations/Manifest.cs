using System.Globalization;
using Gateway.Conformance.Reports;
using Gateway.Settings;
using Schemas.Comparison;
using Schemas.Validation;
using Schemas.Tables;

namespace Gateway.Conformance.Expectations;

/// <summary>
/// What each file must give: a table <c>file,verdict,codes</c>. Files that no row names must be valid; a row with a name that no file has
/// is a difference too.
/// </summary>
internal sealed class Manifest
{
    /// <summary>The file beside a sample that says what the checks must say of it.</summary>
    private const string BesideName = "expected.txt";

    private readonly FileRows<Row> _rows = new();
    private readonly List<Row> _all = [];
    private bool _looksBeside;

    /// <summary>A manifest whose rows stand beside the files: <c>expected.txt</c> in the folder of each <c>request.xml</c>, as <c>samples/README.md</c> has it.</summary>
    public static Manifest Beside() => new() { _looksBeside = true };

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="SettingsException">It cannot be read, or a row is wrong.</exception>
    public static Manifest Read(string path)
    {
        var manifest = new Manifest();
        foreach (var (line, cells) in CsvTable.Read("--expect", path, "file", "verdict", "codes"))
        {
            if (!Enum.TryParse(cells[1], ignoreCase: true, out Verdict verdict) || !Enum.IsDefined(verdict) || cells[0].Length == 0)
            {
                throw new SettingsException(string.Create(
                    CultureInfo.InvariantCulture, $"--expect: {path} line {line}: write a file and Valid, Invalid or Undetermined"));
            }

            var row = new Row(cells[0], line, verdict, [.. cells[2].Split((char[])[' ', ';'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)]);
            manifest._rows.Add(row.File, row);
            manifest._all.Add(row);
        }

        return manifest;
    }

    /// <summary>Writes a manifest of what the results are, to be looked at and kept.</summary>
    public static string Line(FileResult result) => CsvRows.Row(result.Name, result.Verdict.ToString(), string.Join(' ', CodesOf(result)));

    /// <summary>The first line of a manifest.</summary>
    public const string Head = "file,verdict,codes";

    /// <summary>Compares a result with its row.</summary>
    public FileResult Compare(FileResult result)
    {
        var row = _looksBeside ? RowBeside(result.Name) : _rows.Of(result.Name).FirstOrDefault();
        if (row is not null)
        {
            row.IsMet = true;
        }

        string[] codes = [.. CodesOf(result)];
        Verdict expected = row?.Verdict ?? Verdict.Valid;
        string[] missing = [.. row?.Codes.Except(codes, StringComparer.Ordinal) ?? []];
        string[] unexpected = row is null && result.Verdict == Verdict.Valid ? [] : [.. codes.Except(row?.Codes ?? [], StringComparer.Ordinal)];
        bool isMet = expected == result.Verdict && missing.Length == 0 && unexpected.Length == 0;
        return result with { Expectation = new ExpectationResult(expected, missing, unexpected, isMet) };
    }

    /// <summary>A sentence for each row that no file met; each is a difference.</summary>
    public IEnumerable<string> Unmet() => _all.Where(row => !row.IsMet)
        .Select(row => string.Create(CultureInfo.InvariantCulture, $"expected, but not there: {row.File} (line {row.Number} of the manifest)"));

    // The first line begins with the verdict, further lines are codes.
    private static Row? RowBeside(string name)
    {
        string path = Path.Combine(Path.GetDirectoryName(name) ?? "", BesideName);
        if (Path.GetFileName(name) != "request.xml" || !File.Exists(path))
        {
            return null;
        }

        string[] lines = File.ReadAllLines(path);
        return lines.Length > 0 && Enum.TryParse(lines[0].Split(' ')[0], ignoreCase: true, out Verdict verdict)
            ? new Row(name, 1, verdict, [.. lines.Skip(1).Where(line => line.Length > 0)])
            : throw new SettingsException($"--expect-beside: {path} does not begin with valid or invalid");
    }

    // That an endpoint refused is said by what it found, or else by the name of its fault; so one manifest serves both commands.
    private static IEnumerable<string> CodesOf(FileResult result)
    {
        var codes = result.Findings.Select(finding => finding.Finding.Code).Where(code => code != ComparisonFindings.Refused.Code).ToList();
        return (codes.Count == 0 && result.FaultName is { } fault ? [fault] : codes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private sealed record Row(string File, int Number, Verdict Verdict, IReadOnlyList<string> Codes)
    {
        public bool IsMet { get; set; }
    }
}
