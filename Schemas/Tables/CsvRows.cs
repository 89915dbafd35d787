using System.Buffers;
using System.Text;

namespace Schemas.Tables;

/// <summary>The rows of a comma-separated file that people write by hand or in a spreadsheet.</summary>
/// <remarks>Source: RFC 4180. Lines that begin with # are comments.</remarks>
public static class CsvRows
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n#");

    /// <summary>Reads the rows, the head line included.</summary>
    /// <param name="text">The file.</param>
    /// <returns>Each row with the number of its first line, from 1; empty lines are left out.</returns>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(string text) => Rows(text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A cell as a file has it: in quotes where a reader would else take it apart, or for a comment.</summary>
    /// <param name="text">The text.</param>
    public static string Cell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>A row, without the end of its line.</summary>
    /// <param name="cells">The cells.</param>
    public static string Row(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(string text)
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
