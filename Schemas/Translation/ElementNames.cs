using System.Collections.Concurrent;
using System.Xml.Schema;
using Schemas.Generation;

namespace Schemas.Translation;

/// <summary>How the elements in a type are called where there are no namespaces: by their local names, with a prefix only where two would be the same.</summary>
/// <param name="set">The schemas.</param>
/// <param name="prefixes">The prefix of each namespace.</param>
internal sealed class ElementNames(XmlSchemaSet set, IReadOnlyDictionary<string, string> prefixes)
{
    private readonly ConcurrentDictionary<XmlSchemaType, ElementName[]> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The elements that can stand in a type, in the order of the schema; null where it has text.</summary>
    public IReadOnlyList<ElementName>? Of(XmlSchemaType? type) => type is XmlSchemaComplexType { ContentType: XmlSchemaContentType.ElementOnly or XmlSchemaContentType.Mixed or XmlSchemaContentType.Empty } complex
        ? _known.GetOrAdd(complex, added => Read((XmlSchemaComplexType)added))
        : null;

    private ElementName[] Read(XmlSchemaComplexType type)
    {
        var places = SchemaOutlines.Places(ContentOutline.Of(type, set)).ToList();
        var declarations = places.GroupBy(place => place.Element.Declaration.QualifiedName).ToList();
        var twice = declarations.GroupBy(group => group.Key.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. declarations.Select(group => new ElementName(
            twice.Contains(group.Key.Name) ? $"{prefixes[group.Key.Namespace]}:{group.Key.Name}" : group.Key.Name,
            group.First().Element.Declaration,
            group.Count() > 1 || group.Any(place => Array.Exists(place.Way, piece => piece.Most > 1))))];
    }
}
