using System.Collections.Frozen;
using System.Globalization;

namespace Biometrics.Itl.Dictionary;

/// <summary>The fields of all record types by number and by mnemonic. Type-2 is described as EBTS 10.0 uses it.</summary>
/// <remarks>
/// Source: ANSI/NIST-ITL 1-2011 and EBTS 9.1 and 10.0 (Type-2; the FBI's block of Type-9). Binary records have the numbers that the standard
/// gives their places, 1 for the length onward.
/// </remarks>
public static class FieldCatalog
{
    private static readonly FieldDescription[] Rows = [.. ReadFields(), .. ReadDescriptiveFields()];

    private static readonly FrozenDictionary<(int Type, int Number), FieldDescription> ByNumber =
        Rows.ToFrozenDictionary(row => (row.RecordType, row.Number));

    private static readonly FrozenDictionary<(int Type, string Mnemonic), FieldDescription> ByMnemonic =
        Rows.DistinctBy(row => (row.RecordType, row.Mnemonic)).ToFrozenDictionary(row => (row.RecordType, row.Mnemonic));

    /// <summary>All fields that are known, by record type and number.</summary>
    public static IReadOnlyList<FieldDescription> All => Rows;

    /// <summary>A field by its number; null where it is not known.</summary>
    /// <param name="recordType">The record type.</param>
    /// <param name="number">The field's number.</param>
    public static FieldDescription? Find(int recordType, int number) => ByNumber.GetValueOrDefault((recordType, number));

    /// <summary>A field by its mnemonic; null where it is not known. Where a mnemonic is used twice (Type-9), the lower number is meant.</summary>
    /// <param name="recordType">The record type.</param>
    /// <param name="mnemonic">The mnemonic, in upper case.</param>
    public static FieldDescription? Find(int recordType, string mnemonic) => ByMnemonic.GetValueOrDefault((recordType, mnemonic));

    private static IEnumerable<FieldDescription> ReadFields() =>
        TableRows.Read("Dictionary/fields.tsv").Select(row => new FieldDescription(Number(row[0]), Number(row[1]), row[2], row[3], Items(row[4])));

    private static IEnumerable<FieldDescription> ReadDescriptiveFields() =>
        TableRows.Read("Ebts/fields.tsv").Select(row => new FieldDescription(2, Number(row[0]), row[1], row[2], Items(row[8])))
            .Prepend(new FieldDescription(2, 1, "LEN", "Record length", []));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string[] Items(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
