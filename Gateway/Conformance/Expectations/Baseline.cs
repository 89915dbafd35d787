using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Conformance.Reports;
using Gateway.Settings;
using Schemas.Tables;

namespace Gateway.Conformance.Expectations;

/// <summary>
/// Findings that are known and accepted until a day: a table <c>file,code,path,reason,owner,lastDay</c>. An accepted finding is still
/// shown; it does not count. A row without reason, owner or day is refused.
/// </summary>
internal sealed partial class Baseline
{
    /// <summary>The first line of a baseline.</summary>
    public const string Head = "file,code,path,reason,owner,lastDay";

    private const string DayFormat = "yyyy-MM-dd";

    private readonly FileRows<Row> _rows = new();
    private readonly List<Row> _all = [];
    private readonly DateOnly _today;

    private Baseline(DateOnly today) => _today = today;

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">The file.</param>
    /// <param name="today">The day of the run.</param>
    /// <exception cref="SettingsException">It cannot be read, or a row is wrong.</exception>
    public static Baseline Read(string path, DateOnly today)
    {
        var baseline = new Baseline(today);
        foreach (var (line, cells) in CsvTable.Read("--baseline", path, Head.Split(',')))
        {
            if (cells[0].Length == 0 || cells[1].Length == 0 || cells[3].Length == 0 || cells[4].Length == 0
                || !DateOnly.TryParseExact(cells[5], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var lastDay))
            {
                throw new SettingsException(string.Create(
                    CultureInfo.InvariantCulture, $"--baseline: {path} line {line}: file, code, reason, owner and a last day such as 2027-06-30 must be there"));
            }

            var row = new Row(line, cells[0], cells[1], cells[2], new Acceptance(cells[3], cells[4], lastDay));
            baseline._rows.Add(row.File, row);
            baseline._all.Add(row);
        }

        return baseline;
    }

    /// <summary>The rows that would accept what counts in a result.</summary>
    public static IEnumerable<string> Lines(FileResult result, Acceptance acceptance) => result.Findings
        .Where(finding => finding.Accepted is null)
        .Select(finding => CsvRows.Row(
            result.Name,
            finding.Finding.Code,
            finding.Finding.Path ?? "",
            acceptance.Reason,
            acceptance.Owner,
            acceptance.LastDay.ToString(DayFormat, CultureInfo.InvariantCulture)))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Marks the findings that are accepted.</summary>
    public FileResult Apply(FileResult result)
    {
        if (result.Findings.Count == 0)
        {
            return result;
        }

        Row[] rows = [.. _rows.Of(result.Name)];
        return rows.Length == 0 ? result : result with { Findings = [.. result.Findings.Select(finding => finding with { Accepted = Find(rows, finding) })] };
    }

    /// <summary>A sentence for each row that is over or that nothing needs any more.</summary>
    public IEnumerable<string> Notes()
    {
        foreach (var row in _all)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"line {row.Line} of the baseline ({row.Code}, {row.Acceptance.Owner})");
            if (row.WasWanted && row.Acceptance.LastDay < _today)
            {
                yield return $"{at} is over since {row.Acceptance.LastDay.ToString(DayFormat, CultureInfo.InvariantCulture)}; its findings count again";
            }
            else if (!row.WasWanted)
            {
                yield return $"{at} accepts nothing any more; take it out";
            }
        }
    }

    private Acceptance? Find(Row[] rows, ReportedFinding reported)
    {
        Acceptance? accepted = null;
        foreach (var row in rows.Where(row => row.Fits(reported)))
        {
            row.WasWanted = true;
            accepted ??= row.Acceptance.LastDay >= _today ? row.Acceptance : null;
        }

        return accepted;
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SiblingNumber();

    private sealed record Row(int Line, string File, string Code, string Path, Acceptance Acceptance)
    {
        /// <summary>Whether a finding fitted, also after the last day.</summary>
        public bool WasWanted { get; set; }

        /// <summary>Without a path a row fits anywhere in the file; a path without numbers fits every repeated element.</summary>
        public bool Fits(ReportedFinding reported)
        {
            string path = reported.Finding.Path ?? "";
            return Code == reported.Finding.Code && (Path.Length == 0 || Path == path || Path == SiblingNumber().Replace(path, ""));
        }
    }
}
