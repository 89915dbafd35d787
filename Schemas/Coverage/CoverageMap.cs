using System.Globalization;
using System.Xml;
using System.Xml.Schema;
using Schemas.Generation;
using Schemas.Infoset;
using Schemas.Validation.Values;

namespace Schemas.Coverage;

/// <summary>All that messages of some kinds can show of their schemas.</summary>
internal sealed class CoverageMap
{
    private readonly SchemaOutlines _outlines;
    private readonly HashSet<CoverageItem> _items = [];
    private readonly Dictionary<XmlSchemaType, Dictionary<XmlName, CoveragePlace>> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at everything below the messages.</summary>
    public CoverageMap(XmlSchemaSet set, IEnumerable<XmlQualifiedName> messages)
    {
        _outlines = new SchemaOutlines(set);
        foreach (XmlQualifiedName name in messages)
        {
            if (set.GlobalElements[name] is XmlSchemaElement message)
            {
                Look(message.ElementSchemaType!);
            }
        }
    }

    /// <summary>Everything that can be shown.</summary>
    public IReadOnlySet<CoverageItem> Items => _items;

    /// <summary>Whether a message is one of those that count.</summary>
    public bool Knows(XmlSchemaElement message) => _places.ContainsKey(message.ElementSchemaType!);

    /// <summary>The place of a child element in a type; null where it has none.</summary>
    public CoveragePlace? Find(XmlSchemaType type, XmlName child) => _places.GetValueOrDefault(type)?.GetValueOrDefault(child);

    /// <summary>What a value shows of its type.</summary>
    public static IEnumerable<CoverageItem> Shown(XmlSchemaType type, string value)
    {
        if (ValueMaker.CodesOf(type).Contains(value, StringComparer.Ordinal))
        {
            yield return Code(type, value);
        }

        foreach ((string facet, decimal limit) in Limits(type))
        {
            bool isLength = facet.EndsWith("Length", StringComparison.Ordinal);
            bool isReached = isLength
                ? value.Length == limit
                : decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && number == limit;
            if (isReached)
            {
                yield return Facet(type, facet, limit);
            }
        }
    }

    private void Look(XmlSchemaType type)
    {
        if (_places.ContainsKey(type))
        {
            return;
        }

        var places = new Dictionary<XmlName, CoveragePlace>();
        _places.Add(type, places);
        foreach ((ContentOutline.Element element, ContentOutline[] way) in SchemaOutlines.Places(_outlines.Of(type)))
        {
            CoveragePlace place = Place(type, element, way);
            _items.UnionWith(place.Items);
            places[new XmlName(element.Declaration.QualifiedName.Namespace, element.Declaration.QualifiedName.Name)] = place;
            Look(element.Declaration.ElementSchemaType!);
        }

        _items.UnionWith(ValueMaker.CodesOf(type).Select(code => Code(type, code)));
        _items.UnionWith(Limits(type).Select(limit => Facet(type, limit.Facet, limit.Limit)));
    }

    private static CoveragePlace Place(XmlSchemaType type, ContentOutline.Element element, ContentOutline[] way)
    {
        string place = $"{type.QualifiedName.Name}/{element.Declaration.QualifiedName.Name}";
        var items = new List<CoverageItem> { new(CoverageKind.Element, place) };
        if (Array.Exists(way, piece => piece is ContentOutline.Choice))
        {
            items.Add(new CoverageItem(CoverageKind.Choice, place));
        }

        return new CoveragePlace(element.Declaration, items);
    }

    private static CoverageItem Code(XmlSchemaType type, string code) => new(CoverageKind.Code, $"{type.QualifiedName.Name}={code}");

    private static CoverageItem Facet(XmlSchemaType type, string facet, decimal limit) =>
        new(CoverageKind.Facet, string.Create(CultureInfo.InvariantCulture, $"{type.QualifiedName.Name} {facet} {limit}"));

    private static IEnumerable<(string Facet, decimal Limit)> Limits(XmlSchemaType type)
    {
        var steps = FacetChain.Of(type);
        foreach (FacetChain.Step step in steps.Where(step => step.HasLength))
        {
            if (step.MinLength > 0)
            {
                yield return ("minLength", step.MinLength);
            }

            if (step.MaxLength < int.MaxValue)
            {
                yield return ("maxLength", step.MaxLength);
            }
        }

        foreach (FacetChain.Step step in steps.Where(step => step.HasNumber))
        {
            if (step.Number.AtLeast > decimal.MinValue)
            {
                yield return ("minInclusive", step.Number.AtLeast);
            }

            if (step.Number.AtMost < decimal.MaxValue)
            {
                yield return ("maxInclusive", step.Number.AtMost);
            }
        }
    }
}
