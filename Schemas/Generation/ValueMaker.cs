using System.Globalization;
using System.Xml.Schema;
using Schemas.Validation.Values;

namespace Schemas.Generation;

/// <summary>Makes values that fit their types and the business rules; the same values for the same seed.</summary>
internal sealed class ValueMaker
{
    private static readonly string[] Words = ["Alder", "Birch", "Cedar", "Elm", "Hazel", "Juniper", "Linden", "Maple", "Rowan", "Willow"];

    private readonly WellKnownValues _known;
    private readonly int _seed;
    private int _count;

    /// <summary>Begins a sample.</summary>
    /// <param name="seed">Where all invented values follow from.</param>
    public ValueMaker(int seed)
    {
        _seed = seed;
        _known = new WellKnownValues(seed);
    }

    /// <summary>A value for an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="parent">What it stands in, or null.</param>
    /// <param name="codeNumber">Which code of a list: from 0, again from the first beyond the end.</param>
    public string Make(XmlSchemaElement element, XmlSchemaElement? parent, int codeNumber)
    {
        _count++;
        return _known.Find(parent?.QualifiedName.Name, element.QualifiedName.Name) ?? OfType(element.ElementSchemaType!, codeNumber);
    }

    /// <summary>The codes that a type lists; none where any value may stand.</summary>
    public static IReadOnlyList<string> CodesOf(XmlSchemaType type) =>
        Union(type) is { } member ? CodesOf(member) : FacetChain.Of(type).FirstOrDefault(step => step.Codes.Count > 0)?.Codes ?? [];

    private string OfType(XmlSchemaType type, int codeNumber)
    {
        if (CodesOf(type) is { Count: > 0 } codes)
        {
            return codes[codeNumber % codes.Count];
        }

        if (Union(type) is { } member)
        {
            return OfType(member, codeNumber);
        }

        var steps = FacetChain.Of(type);
        string plain = Plain(type, steps);
        var patterned = steps.FirstOrDefault(step => step.Patterns.Count > 0);
        return patterned is null || PatternText.Matches(patterned.Patterns, plain) || PatternReader.TryRead(patterned.Patterns[0]) is not { } pattern
            ? plain
            : PatternText.Shortest(pattern);
    }

    private string Plain(XmlSchemaType type, IReadOnlyList<FacetChain.Step> steps) => type.Datatype?.TypeCode switch
    {
        XmlTypeCode.Boolean => "true",
        XmlTypeCode.Decimal or XmlTypeCode.Double or XmlTypeCode.Float => Number(steps),
        >= XmlTypeCode.Integer and <= XmlTypeCode.PositiveInteger => Number(steps),
        XmlTypeCode.Date => "2026-01-14",
        XmlTypeCode.DateTime => "2026-01-14T09:30:00Z",
        XmlTypeCode.Time => "09:30:00Z",
        XmlTypeCode.GYear => "2026",
        XmlTypeCode.GYearMonth => "2026-01",
        XmlTypeCode.Base64Binary => Convert.ToBase64String([.. Enumerable.Range(0, 48).Select(value => (byte)value)]),
        XmlTypeCode.HexBinary => "00FF",
        XmlTypeCode.AnyUri => "https://example.org/",
        _ => Text(steps),
    };

    private static XmlSchemaSimpleType? Union(XmlSchemaType? type)
    {
        while (type is not (null or XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeUnion }))
        {
            type = type.BaseXmlSchemaType;
        }

        return ((type as XmlSchemaSimpleType)?.Content as XmlSchemaSimpleTypeUnion)?.BaseMemberTypes?.FirstOrDefault();
    }

    private static string Number(IReadOnlyList<FacetChain.Step> steps)
    {
        NumberFacets range = steps.Aggregate(NumberFacets.None, (all, step) => all.And(step.Number));
        decimal least = range.Above is { } above ? above + 1 : range.AtLeast;
        return Math.Min(Math.Max(1, least), range.AtMost).ToString(CultureInfo.InvariantCulture);
    }

    private string Text(IReadOnlyList<FacetChain.Step> steps)
    {
        int least = steps.Select(step => step.MinLength).DefaultIfEmpty(0).Max();
        int most = steps.Select(step => step.MaxLength).DefaultIfEmpty(int.MaxValue).Min();
        string text = string.Create(CultureInfo.InvariantCulture, $"{Words[(_seed + _count) % Words.Length]} {_count}").PadRight(least, 'x');
        return text.Length > most ? text[..most].TrimEnd() : text;
    }
}
