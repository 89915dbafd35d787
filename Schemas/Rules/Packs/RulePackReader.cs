using System.Globalization;
using System.Text.RegularExpressions;
using Schemas.Tables;
using Schemas.Validation;

namespace Schemas.Rules.Packs;

/// <summary>Reads the file of a rule pack.</summary>
internal static partial class RulePackReader
{
    private const string OurPrefix = "CPMS-";

    private const string Off = "Off";

    private static readonly string[] Columns = RulePack.Head.Split(',');

    /// <summary>Reads all rows.</summary>
    /// <param name="text">The file.</param>
    /// <param name="isOurs">Whether the pack may bring rules with codes of the program.</param>
    /// <exception cref="RulePackException">A row cannot be read.</exception>
    public static IReadOnlyList<RulePackRow> Read(string text, bool isOurs)
    {
        var lines = CsvRows.Read(text).ToList();
        if (lines.Count == 0 || !lines[0].Cells.SequenceEqual(Columns, StringComparer.OrdinalIgnoreCase))
        {
            throw new RulePackException(1, "the first line must be " + RulePack.Head);
        }

        var rows = lines.Skip(1).Select(line => ReadRow(line.Line, [.. line.Cells.Select(cell => cell.Trim())], isOurs)).ToList();
        return rows.GroupBy(row => row.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new RulePackException(twice.Last().Line, $"{twice.Key} stands in this pack twice")
            : rows;
    }

    private static RulePackRow ReadRow(int line, string[] cells, bool isOurs)
    {
        if (cells is not [var code, var severity, var from, var until, var message, var at, var check, var value, var meaning, var hint, var source])
        {
            throw new RulePackException(line, string.Create(CultureInfo.InvariantCulture, $"a row has {Columns.Length} cells"));
        }

        if (!CodeForm().IsMatch(code))
        {
            throw new RulePackException(line, "a code is capital letters and digits, a hyphen and four digits, such as ABC-0001");
        }

        var row = new RulePackRow
        {
            Line = line,
            Code = code,
            IsOff = severity == Off,
            Severity = SeverityOf(line, severity),
            From = Day(line, from),
            Until = Day(line, until),
        };
        return check.Length == 0 ? Changing(row, [message, at, value, meaning, hint, source])
            : code.StartsWith(OurPrefix, StringComparison.Ordinal) != isOurs ? throw new RulePackException(line, "a rule of its own needs a code of its own; those that begin with CPMS- are the program's")
            : meaning.Length == 0 ? throw new RulePackException(line, "a rule needs a meaning")
            : row with { Rule = Rule(line, row, message, at, check, value, new FindingDescription(code, row.Severity ?? Severity.Error, Sentence(meaning), Sentence(hint), source)) };
    }

    private static RulePackRow Changing(RulePackRow row, string[] others) => Array.TrueForAll(others, cell => cell.Length == 0)
        ? row
        : throw new RulePackException(row.Line, "a row without check only changes severity, from and until of a rule; leave the other cells empty");

    private static DataRule Rule(int line, RulePackRow row, string message, string at, string check, string value, FindingDescription description)
    {
        try
        {
            var steps = PackPath.Read(at);
            return new DataRule(description, message, steps, PackChecks.Make(check, value));
        }
        catch (FormatException wrong)
        {
            throw new RulePackException(line, $"{row.Code}: {wrong.Message}");
        }
    }

    private static string Sentence(string text) => text.Length == 0 || text.EndsWith('.') ? text : text + ".";

    private static Severity? SeverityOf(int line, string text) => text switch
    {
        "" or Off => null,
        nameof(Severity.Error) => Severity.Error,
        nameof(Severity.Warning) => Severity.Warning,
        _ => throw new RulePackException(line, "severity is Error, Warning, Off or empty"),
    };

    private static DateOnly? Day(int line, string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new RulePackException(line, "from and until are days such as 2027-01-31, or empty");

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,15}-[0-9]{4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeForm();
}
