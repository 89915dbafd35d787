using System.Collections.Frozen;
using System.Globalization;
using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Xml.Codecs;

namespace Biometrics.Itl.Ebts;

/// <summary>The fields of Type-2 with format and edit.</summary>
/// <remarks>Source: EBTS 9.1 sizes, EBTS 10.0 code lists, EBTS 8.001 edits.</remarks>
public static class EbtsFields
{
    private static readonly FrozenDictionary<int, EbtsField> ByNumber = TableRows.Read("Ebts/fields.tsv").Select(Read).ToFrozenDictionary(field => field.Number);

    /// <summary>All fields, by number.</summary>
    public static IReadOnlyList<EbtsField> All { get; } = [.. ByNumber.Values.OrderBy(field => field.Number)];

    /// <summary>A field by its number; null where it is not known.</summary>
    /// <param name="number">The number.</param>
    public static EbtsField? Find(int number) => ByNumber.GetValueOrDefault(number);

    /// <summary>Whether a list of codes of the schema set allows a value.</summary>
    /// <param name="list">The list, such as <c>RACCode</c>.</param>
    /// <param name="value">The value.</param>
    public static bool Allows(string list, string value) => ValueLists.Find(list).Allows(value);

    private static EbtsField Read(string[] row) => new(Number(row[0]), row[1], row[3], Number(row[4]), Number(row[5]), Number(row[6]), row[7]);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
