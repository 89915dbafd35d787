using System.Globalization;

namespace Processing.Policy;

/// <summary>A policy table: rows with a key of some columns, of which at most one holds on any day.</summary>
internal sealed class PolicyTable
{
    private static readonly string[] OwnColumns = ["id", "valid_from", "valid_to", "source", "sure"];
    private readonly ILookup<string, PolicyRow> _byKey;

    private PolicyTable(IReadOnlyList<PolicyRow> rows, IReadOnlyList<string> keyColumns)
    {
        Rows = rows;
        _byKey = rows.ToLookup(row => KeyOf(keyColumns.Select(column => row[column])), StringComparer.Ordinal);
    }

    /// <summary>All rows in the order of the file.</summary>
    public IReadOnlyList<PolicyRow> Rows { get; }

    /// <summary>Reads a table that is part of the program.</summary>
    /// <param name="file">The file name without extension.</param>
    /// <param name="keyColumns">The columns that together decide which row is meant.</param>
    /// <exception cref="PolicyException">The table has an error.</exception>
    public static PolicyTable Load(string file, params IReadOnlyList<string> keyColumns) => LoadFrom(null, file, keyColumns);

    /// <summary>Reads a table: the operator's file, or the one that is part of the program.</summary>
    /// <param name="folder">The operator's folder, or null. A file there takes the place of the whole table.</param>
    /// <param name="file">The file name without extension.</param>
    /// <param name="keyColumns">The columns that together decide which row is meant.</param>
    /// <exception cref="PolicyException">The table has an error.</exception>
    public static PolicyTable LoadFrom(string? folder, string file, params IReadOnlyList<string> keyColumns)
    {
        if (folder is not null && Path.Combine(folder, file + ".csv") is var own && File.Exists(own))
        {
            return Read(file, File.ReadAllText(own), keyColumns);
        }

        using Stream stream = typeof(PolicyTable).Assembly.GetManifestResourceStream($"Policy/{file}.csv")
            ?? throw new PolicyException($"{file}.csv is not part of the program.");
        using var reader = new StreamReader(stream);
        return Read(file, reader.ReadToEnd(), keyColumns);
    }

    /// <summary>Reads a table from its text.</summary>
    /// <exception cref="PolicyException">The table has an error.</exception>
    public static PolicyTable Read(string file, string text, params IReadOnlyList<string> keyColumns)
    {
        IReadOnlyList<IReadOnlyList<string>> records = CsvText.Read(text);
        var rows = records.Skip(1).Select((record, index) => Row(file, index + 2, records[0], record)).ToList();
        var table = new PolicyTable(rows, keyColumns);
        table.RefuseRepeatedIds(file);
        table.RefuseOverlaps(file);
        return table;
    }

    /// <summary>The row of a key that holds on a day, or null.</summary>
    public PolicyRow? Find(DateOnly day, params IReadOnlyList<string> key) => _byKey[KeyOf(key)].FirstOrDefault(row => row.HoldsOn(day));

    /// <summary>The table, once it is sure that the rows of each key are its versions 1, 2, 3 … in the order of their first days.</summary>
    /// <exception cref="PolicyException">A change was written into a row, or a version is missing.</exception>
    public PolicyTable WithVersions()
    {
        foreach (IGrouping<string, PolicyRow> versions in _byKey)
        {
            int next = 1;
            foreach (PolicyRow row in versions.OrderBy(row => row.ValidFrom))
            {
                if (row["version"] != next.ToString(CultureInfo.InvariantCulture))
                {
                    throw new PolicyException($"{row.Reference} is not version {next} of its key: a change is a new row with the next version.");
                }

                next++;
            }
        }

        return this;
    }

    private static string KeyOf(IEnumerable<string> values) => string.Join('\u001f', values);

    private static PolicyRow Row(string file, int line, IReadOnlyList<string> names, IReadOnlyList<string> record)
    {
        if (record.Count != names.Count)
        {
            throw new PolicyException($"{file}.csv line {line} has {record.Count} fields instead of {names.Count}.");
        }

        var values = names.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        string Required(string column) => values.TryGetValue(column, out string? value) && value.Length > 0
            ? value
            : throw new PolicyException($"{file}.csv line {line} has no {column}.");
        DateOnly Day(string column) => DateOnly.TryParseExact(
            values[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new PolicyException($"{file}.csv line {line}: {column} is no date.");

        DateOnly? validTo = values["valid_to"].Length == 0 ? null : Day("valid_to");
        bool isVerified = Required("sure") switch
        {
            "verified" => true,
            "assumed" => false,
            _ => throw new PolicyException($"{file}.csv line {line}: sure is neither verified nor assumed."),
        };
        Required("id");
        Required("valid_from");
        var rest = values.Where(pair => !OwnColumns.Contains(pair.Key, StringComparer.Ordinal))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return new PolicyRow(file, values["id"], Day("valid_from"), validTo, Required("source"), isVerified, rest);
    }

    private void RefuseRepeatedIds(string file)
    {
        if (Rows.GroupBy(row => row.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } repeated)
        {
            throw new PolicyException($"{file}.csv has the id {repeated.Key} more than once.");
        }
    }

    private void RefuseOverlaps(string file)
    {
        foreach (IGrouping<string, PolicyRow> group in _byKey)
        {
            var rows = group.OrderBy(row => row.ValidFrom).ToList();
            for (int i = 1; i < rows.Count; i++)
            {
                if (rows[i - 1].ValidTo is not { } end || end >= rows[i].ValidFrom)
                {
                    throw new PolicyException($"{file}.csv: {rows[i - 1].Id} and {rows[i].Id} hold on the same day.");
                }
            }
        }
    }
}
