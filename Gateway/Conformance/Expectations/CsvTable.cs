using System.Text;
using Gateway.Settings;

namespace Gateway.Conformance.Expectations;

/// <summary>A table with named columns that people write by hand or in a spreadsheet.</summary>
/// <remarks>Source: RFC 4180. Lines that begin with # are comments.</remarks>
internal static class CsvTable
{
    /// <summary>Reads a table.</summary>
    /// <param name="option">The option that names it, for messages.</param>
    /// <param name="path">The file.</param>
    /// <param name="columns">The columns that it must have, in any order; others are passed over.</param>
    /// <returns>The rows with the number of their first line; cells in the order of <paramref name="columns"/>.</returns>
    /// <exception cref="SettingsException">It cannot be read or lacks a column.</exception>
    public static IReadOnlyList<(int Line, string[] Cells)> Read(string option, string path, params string[] columns)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{option}: {path} cannot be read; check the name and its rights", failed);
        }

        var rows = Rows(text).ToList();
        int[] places = [.. columns.Select(column => rows.Count == 0 ? -1 : rows[0].Cells.FindIndex(cell => cell.Equals(column, StringComparison.OrdinalIgnoreCase)))];
        int missing = Array.IndexOf(places, -1);
        return missing >= 0
            ? throw new SettingsException($"{option}: {path} has no column {columns[missing]}; its first line must be {string.Join(',', columns)}")
            : [.. rows.Skip(1).Select(row => (row.Line, places.Select(place => place < row.Cells.Count ? row.Cells[place].Trim() : "").ToArray()))];
    }

    /// <summary>A row as text.</summary>
    public static string Row(params IEnumerable<string> cells) => string.Join(
        ',', cells.Select(cell => cell.AsSpan().ContainsAny(",\"\r\n") || cell.StartsWith('#') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell));

    private static IEnumerable<(int Line, List<string> Cells)> Rows(string text)
    {
        int line = 1;
        int at = text.StartsWith('\uFEFF') ? 1 : 0;
        while (at < text.Length)
        {
            int first = line;
            if (text[at] == '#')
            {
                int end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end + 1;
                line++;
                continue;
            }

            var cells = ReadRow(text, ref at, ref line);
            if (cells is not [""])
            {
                yield return (first, cells);
            }
        }
    }

    private static List<string> ReadRow(string text, ref int at, ref int line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        for (; at < text.Length; at++)
        {
            char sign = text[at];
            if (sign == '\n')
            {
                line++;
            }

            if (sign == '"')
            {
                bool isDoubled = isQuoted && at + 1 < text.Length && text[at + 1] == '"';
                cell.Append(isDoubled ? "\"" : "");
                at += isDoubled ? 1 : 0;
                isQuoted = isDoubled || !isQuoted;
            }
            else if (!isQuoted && sign == ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (!isQuoted && sign == '\n')
            {
                at++;
                break;
            }
            else if (isQuoted || sign != '\r')
            {
                cell.Append(sign);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
