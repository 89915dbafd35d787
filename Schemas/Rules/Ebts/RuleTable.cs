using System.Collections.Frozen;
using System.Globalization;

namespace Schemas.Rules.Ebts;

/// <summary>The tables of mandatory and optional fields: <c>header.tsv</c> for Type-1, <c>records.tsv</c> for the tagged records after Type-2.</summary>
/// <remarks>Source: ANSI/NIST-ITL 1-2011 and EBTS 9.1.</remarks>
internal static class RuleTable
{
    private static readonly FrozenDictionary<int, IReadOnlyList<FieldRule>> ByType = Rows("records.tsv")
        .Select(row => (Type: Number(row[0]), Rule: new FieldRule(Number(row[1]), row[2] == "M", row[3])))
        .GroupBy(row => row.Type, row => row.Rule)
        .ToFrozenDictionary(group => group.Key, IReadOnlyList<FieldRule> (group) => [.. group]);

    /// <summary>The fields of Type-1.</summary>
    public static IReadOnlyList<FieldRule> Header { get; } = [.. Rows("header.tsv").Select(row => new FieldRule(Number(row[0]), row[1] == "M", row[2]))];

    /// <summary>The fields of a record type that have a rule.</summary>
    public static IReadOnlyList<FieldRule> Of(int recordType) => ByType.GetValueOrDefault(recordType, []);

    private static List<string[]> Rows(string table)
    {
        // A missing table is a broken build, not a state of the program.
        using var reader = new StreamReader(typeof(RuleTable).Assembly.GetManifestResourceStream("Rules/Ebts/" + table)!);
        List<string[]> rows = [];
        _ = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            rows.Add(line.Split('\t'));
        }

        return rows;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
