using System.Globalization;

namespace Biometrics.Itl.Views;

/// <summary>A record as what its type says. Nothing is checked: what is missing or cannot be read is null, empty or not there.</summary>
/// <param name="record">The record.</param>
public abstract class ItlView(TaggedRecord record)
{
    private const string RecordDate = "yyyyMMdd";

    /// <summary>The record with all its fields.</summary>
    public TaggedRecord Record { get; } = record;

    /// <summary>The information designation character.</summary>
    public int? Idc => Record.Idc;

    private protected string? Text(int field) => Record.Text(field) is { Length: > 0 } text ? text : null;

    private protected int? Number(int field) => ParseNumber(Record.Text(field));

    private protected DateOnly? Date(int field) => ParseDate(Record.Text(field));

    private protected IEnumerable<ItlSubfield> Subfields(int field) => Record.Find(field)?.Subfields ?? [];

    private protected IReadOnlyList<string> Texts(int field) => [.. Subfields(field).Select(subfield => subfield.ItemText(0)).Where(text => text.Length > 0)];

    private protected IReadOnlyList<int> Numbers(int field) => [.. Texts(field).Select(ParseNumber).OfType<int>()];

    private protected string? Item(int field, int item) => Subfields(field).FirstOrDefault().ItemText(item) is { Length: > 0 } text ? text : null;

    /// <summary>A date as records write it; null where it is none.</summary>
    private protected static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, RecordDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    /// <summary>A number of digits only; null where it is not.</summary>
    private protected static int? ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
}
