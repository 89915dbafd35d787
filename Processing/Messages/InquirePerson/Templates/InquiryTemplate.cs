using Processing.Policy;

namespace Processing.Messages.InquirePerson.Templates;

/// <summary>
/// A layout of inquiries: which element stands where, and what the partner calls it. What a layout does not name stands at its end under its place, so
/// that nothing is lost on the way from one layout to another and back.
/// </summary>
internal sealed class InquiryTemplate
{
    /// <summary>The key of the layout that all partners share.</summary>
    public const string Uniform = "*";

    private readonly List<(string Element, string Label)> _rows;

    private InquiryTemplate(string country, List<(string Element, string Label)> rows) => (Country, _rows) = (country, rows);

    /// <summary>Whose it is: a country, or <see cref="Uniform"/>.</summary>
    public string Country { get; }

    /// <summary>The layout of a country on a day; the uniform one where it has none of its own.</summary>
    public static InquiryTemplate Of(PolicyTables policy, string country, DateOnly day)
    {
        List<PolicyRow> rows = [.. policy.InquiryTemplates.Rows.Where(row => row.HoldsOn(day) && row["country"] == country).OrderBy(row => row.Number("position"))];
        return rows.Count == 0 && country != Uniform
            ? Of(policy, Uniform, day)
            : new InquiryTemplate(country, rows.ConvertAll(row => (row["element"], row["label"])));
    }

    /// <summary>Lays values out.</summary>
    /// <param name="values">Place and value.</param>
    public IReadOnlyList<SheetLine> Write(IReadOnlyList<(string Place, string Value)> values)
    {
        ILookup<string, (string Place, string Value)> byElement = values.ToLookup(one => InquiryValues.ElementAt(one.Place), StringComparer.Ordinal);
        HashSet<string> named = [.. _rows.Select(row => row.Element)];
        return
        [
            .. from row in _rows
               from one in byElement[row.Element]
               select new SheetLine(row.Label + Numbers(one.Place), one.Value),
            .. values.Where(one => !named.Contains(InquiryValues.ElementAt(one.Place))).Select(one => new SheetLine("/" + one.Place, one.Value)),
        ];
    }

    /// <summary>Takes values from their layout; the order is that of the lines.</summary>
    /// <param name="lines">The lines.</param>
    public IReadOnlyList<(string Place, string Value)> Read(IReadOnlyList<SheetLine> lines) => [.. lines.Select(line => (PlaceOf(line.Label), line.Value))];

    private string PlaceOf(string label)
    {
        if (label.StartsWith('/'))
        {
            return label[1..];
        }

        bool isNumbered = !_rows.Exists(row => row.Label == label) && label.EndsWith(')');
        (string plain, string[] numbers) = isNumbered && label.LastIndexOf(" (", StringComparison.Ordinal) is var at and > 0
            ? (label[..at], label[(at + 2)..^1].Split('.'))
            : (label, []);
        string[] steps = _rows.Find(row => row.Label == plain).Element?.Split('/') ?? throw new InvalidDataException("The layout has no such line.");
        return string.Join('/', steps.Select((step, i) => i < numbers.Length && numbers[i] != "1" ? $"{step}[{numbers[i]}]" : step));
    }

    /// <summary>The numbers of repeated elements on the way: <c> (1.2)</c>; nothing where all are the first.</summary>
    private static string Numbers(string place)
    {
        string[] numbers = [.. place.Split('/').Select(step => step.IndexOf('[', StringComparison.Ordinal) is var at and > 0 ? step[(at + 1)..^1] : "1")];
        return Array.TrueForAll(numbers, number => number == "1") ? string.Empty : " (" + string.Join('.', numbers) + ")";
    }
}
