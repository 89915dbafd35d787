using System.Globalization;
using System.Text;
using Schemas.Tables;

namespace Schemas.Translation;

/// <summary>
/// Messages as a table: a row each, a column each value. The head of a column is the path of its element, <c>Encounter/FormTypeCode</c>, with a number
/// for the second and further ones of a name, <c>Person/PersonName[2]/PersonSurName</c>. Empty cells are elements that are not there.
/// </summary>
internal static class CsvTree
{
    /// <summary>Reads the messages.</summary>
    /// <param name="text">The table.</param>
    /// <param name="message">The name of the message.</param>
    public static IEnumerable<TranslationNode> Read(string text, string message)
    {
        var rows = CsvRows.Read(text).ToList();
        return rows.Count == 0 ? [] : rows.Skip(1).Select(row => Row(row.Line, row.Cells, rows[0].Cells, message));
    }

    /// <summary>Writes messages.</summary>
    public static string Write(IReadOnlyList<TranslationNode> messages)
    {
        var rows = messages.Select(message =>
        {
            var cells = new List<(string Path, string Text)>();
            Collect(message, "", cells);
            return cells.ToDictionary(cell => cell.Path, cell => cell.Text, StringComparer.Ordinal);
        }).ToList();
        string[] heads = [.. rows.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal)];
        var table = new StringBuilder();
        foreach (var cells in rows.Select(row => heads.Select(head => row.GetValueOrDefault(head, ""))).Prepend(heads))
        {
            table.AppendJoin(',', cells.Select(CsvRows.Cell)).Append("\r\n");
        }

        return table.ToString();
    }

    private static TranslationNode Row(int line, IReadOnlyList<string> cells, IReadOnlyList<string> heads, string message)
    {
        var root = new TranslationNode(message, new TranslationPlace(message, line));
        var known = new Dictionary<string, TranslationNode>(StringComparer.Ordinal);
        for (int column = 0; column < Math.Min(cells.Count, heads.Count); column++)
        {
            if (cells[column].Length > 0)
            {
                Leaf(root, heads[column].Trim(), known, new TranslationPlace(heads[column].Trim(), line, column + 1)).Text = cells[column];
            }
        }

        return root;
    }

    private static TranslationNode Leaf(TranslationNode root, string path, Dictionary<string, TranslationNode> known, TranslationPlace place)
    {
        var here = root;
        int end = 0;
        foreach (string step in path.Split('/'))
        {
            end += step.Length + 1;
            string whole = path[..(end - 1)];
            if (!known.TryGetValue(whole, out var next))
            {
                int number = step.IndexOf('[', StringComparison.Ordinal);
                known[whole] = next = new TranslationNode(number < 0 ? step : step[..number], place);
                here.Children.Add(next);
            }

            here = next;
        }

        return here;
    }

    private static void Collect(TranslationNode node, string path, List<(string Path, string Text)> cells)
    {
        if (node.Text is { Length: > 0 } text)
        {
            cells.Add((path, text));
        }

        foreach (var group in node.Children.GroupBy(child => child.Name, StringComparer.Ordinal))
        {
            int number = 0;
            foreach (var child in group)
            {
                number++;
                string step = number == 1 ? child.Name : string.Create(CultureInfo.InvariantCulture, $"{child.Name}[{number}]");
                Collect(child, path.Length == 0 ? step : $"{path}/{step}", cells);
            }
        }
    }
}
