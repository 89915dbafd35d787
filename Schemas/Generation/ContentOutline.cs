using System.Xml.Schema;

namespace Schemas.Generation;

/// <summary>A content model as a tree of what may stand where; each piece with how often it may stand.</summary>
/// <param name="Least">How often at least.</param>
/// <param name="Most">How often at most; <see cref="decimal.MaxValue"/> without an upper bound.</param>
internal abstract record ContentOutline(decimal Least, decimal Most)
{
    /// <summary>Reads the content model of a type; null where it has no child elements.</summary>
    /// <param name="type">The type.</param>
    /// <param name="set">The schemas, for the declarations that are only referred to.</param>
    public static ContentOutline? Of(XmlSchemaComplexType type, XmlSchemaSet set) => Read(type.ContentTypeParticle, set);

    // Wildcards have nothing that could be made or counted; the interface has none.
    private static ContentOutline? Read(XmlSchemaParticle? particle, XmlSchemaSet set) => particle switch
    {
        XmlSchemaElement element => new Element(set.GlobalElements[element.RefName] as XmlSchemaElement ?? element, element.MinOccurs, element.MaxOccurs),
        XmlSchemaChoice choice => new Choice(ItemsOf(choice, set), choice.MinOccurs, choice.MaxOccurs),
        XmlSchemaGroupBase group => new Sequence(ItemsOf(group, set), group.MinOccurs, group.MaxOccurs),
        _ => null,
    };

    private static ContentOutline[] ItemsOf(XmlSchemaGroupBase group, XmlSchemaSet set) =>
        [.. group.Items.Cast<XmlSchemaParticle>().Select(item => Read(item, set)).OfType<ContentOutline>()];

    /// <summary>An element.</summary>
    internal sealed record Element(XmlSchemaElement Declaration, decimal Least, decimal Most) : ContentOutline(Least, Most);

    /// <summary>One after the other.</summary>
    internal sealed record Sequence(ContentOutline[] Items, decimal Least, decimal Most) : ContentOutline(Least, Most);

    /// <summary>One of them.</summary>
    internal sealed record Choice(ContentOutline[] Items, decimal Least, decimal Most) : ContentOutline(Least, Most);
}
