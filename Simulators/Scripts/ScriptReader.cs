using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.Scripts;

/// <summary>Reads scripts: CSV with the columns simulator, field, pattern, action, argument, or a JSON array of such objects.</summary>
public static class ScriptReader
{
    private const string Heading = "simulator";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Reads a script; text that begins with <c>[</c> is JSON, else it is CSV, in which <c>#</c> begins a remark.</summary>
    /// <param name="text">The script.</param>
    /// <exception cref="ScriptFormatException">It cannot be read.</exception>
    public static IReadOnlyList<ScriptLine> Read(string text) => text.TrimStart().StartsWith('[') ? ReadJson(text) : ReadCsv(text);

    private static List<ScriptLine> ReadJson(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<List<ScriptLine>>(text, Json) ?? [];
        }
        catch (JsonException exception)
        {
            throw new ScriptFormatException((int)(exception.LineNumber ?? 0) + 1, "not an array of script lines");
        }
    }

    private static List<ScriptLine> ReadCsv(string text)
    {
        List<ScriptLine> lines = [];
        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Trim() is { Length: > 0 } content && content[0] != '#' && !content.StartsWith(Heading, StringComparison.OrdinalIgnoreCase))
            {
                lines.Add(ReadLine(content, number));
            }
        }

        return lines;
    }

    private static ScriptLine ReadLine(string line, int number)
    {
        // A name's comma: the pattern of a name may be quoted.
        string[] cells = [.. SplitCells(line).Select(cell => cell.Trim())];
        if (cells.Length is not (4 or 5))
        {
            throw new ScriptFormatException(number, "four or five cells are needed");
        }

        if (!Enum.TryParse(cells[1], ignoreCase: true, out ScriptField field) || !Enum.IsDefined(field))
        {
            throw new ScriptFormatException(number, "the second cell is none of " + string.Join(", ", Enum.GetNames<ScriptField>()));
        }

        return Enum.TryParse(cells[3], ignoreCase: true, out ScriptAction action) && Enum.IsDefined(action)
            ? new ScriptLine(cells[0].ToUpperInvariant(), field, cells[2], action, cells.Length == 5 ? cells[4] : "")
            : throw new ScriptFormatException(number, "the fourth cell is none of " + string.Join(", ", Enum.GetNames<ScriptAction>()));
    }

    private static IEnumerable<string> SplitCells(string line)
    {
        int start = 0;
        bool isQuoted = false;
        for (int index = 0; index < line.Length; index++)
        {
            isQuoted ^= line[index] == '"';
            if (line[index] == ',' && !isQuoted)
            {
                yield return line[start..index].Replace("\"", "", StringComparison.Ordinal);
                start = index + 1;
            }
        }

        yield return line[start..].Replace("\"", "", StringComparison.Ordinal);
    }
}
