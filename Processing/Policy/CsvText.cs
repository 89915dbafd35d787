using System.Text;

namespace Processing.Policy;

/// <summary>Splits comma separated text as RFC 4180 writes it.</summary>
internal static class CsvText
{
    /// <summary>The records of a text, each a list of fields.</summary>
    /// <exception cref="PolicyException">A quoted field does not end.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var records = new List<IReadOnlyList<string>>();
        var fields = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char at = text[i];
            if (isQuoted && at == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (at == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && at == ',')
            {
                fields.Add(Taken(field));
            }
            else if (!isQuoted && at == '\n')
            {
                fields.Add(Taken(field));
                records.Add([.. fields]);
                fields.Clear();
            }
            else if (isQuoted || at != '\r')
            {
                field.Append(at);
            }
        }

        // The last line of a file need not end: a row that an editor left so must not vanish.
        if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(Taken(field));
            records.Add(fields);
        }

        return isQuoted ? throw new PolicyException("A quoted field does not end.") : records;
    }

    private static string Taken(StringBuilder field)
    {
        string text = field.ToString();
        field.Clear();
        return text;
    }
}
