using System.Xml.Schema;

namespace Schemas.Generation;

/// <summary>The outlines of all types, each made once, so that a place in a content model is one object.</summary>
/// <param name="set">The compiled schemas.</param>
internal sealed class SchemaOutlines(XmlSchemaSet set)
{
    private readonly Dictionary<XmlSchemaComplexType, ContentOutline?> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The outline of a type; null where it has no child elements.</summary>
    public ContentOutline? Of(XmlSchemaType? type)
    {
        if (type is not XmlSchemaComplexType { ContentType: XmlSchemaContentType.ElementOnly or XmlSchemaContentType.Mixed } complex)
        {
            return null;
        }

        if (!_known.TryGetValue(complex, out ContentOutline? outline))
        {
            outline = ContentOutline.Of(complex, set);
            _known.Add(complex, outline);
        }

        return outline;
    }

    /// <summary>All places of a content model that an element can stand in, with the pieces that lead to each.</summary>
    public static IEnumerable<(ContentOutline.Element Element, ContentOutline[] Way)> Places(ContentOutline? outline) =>
        outline is null ? [] : Places(outline, []);

    private static IEnumerable<(ContentOutline.Element Element, ContentOutline[] Way)> Places(ContentOutline outline, ContentOutline[] before)
    {
        ContentOutline[] way = [.. before, outline];
        return outline switch
        {
            ContentOutline.Element element => [(element, way)],
            ContentOutline.Sequence sequence => sequence.Items.SelectMany(item => Places(item, way)),
            ContentOutline.Choice choice => choice.Items.SelectMany(item => Places(item, way)),
            _ => [],
        };
    }
}
