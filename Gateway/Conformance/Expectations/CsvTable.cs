using Gateway.Settings;
using Schemas.Tables;

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

        var rows = CsvRows.Read(text).ToList();
        int[] places = [.. columns.Select(column => rows.Count == 0 ? -1 : IndexOf(rows[0].Cells, column))];
        int missing = Array.IndexOf(places, -1);
        return missing >= 0
            ? throw new SettingsException($"{option}: {path} has no column {columns[missing]}; its first line must be {string.Join(',', columns)}")
            : [.. rows.Skip(1).Select(row => (row.Line, places.Select(place => place < row.Cells.Count ? row.Cells[place].Trim() : "").ToArray()))];
    }

    private static int IndexOf(IReadOnlyList<string> cells, string column)
    {
        int index = 0;
        while (index < cells.Count && !cells[index].Equals(column, StringComparison.OrdinalIgnoreCase))
        {
            index++;
        }

        return index < cells.Count ? index : -1;
    }
}
