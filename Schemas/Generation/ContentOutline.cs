using System.Xml.Schema;

namespace Schemas.Generation;

/// <summary>A content model as a tree of what may stand where; each piece with how often it may stand.</summary>
/// <param name="Least">How often at least.</param>
/// <param name="Most">How often at most; <see cref="decimal.MaxValue"/> without an upper bound.</param>
internal abstract record ContentOutline(decimal Least, decimal Most)
{
    /// <summary>Reads the content model of a type; null where it has no child elements.</summary>
    public static ContentOutline? Of(XmlSchemaComplexType type) => Read(type.ContentTypeParticle);

    // Wildcards have nothing that could be made or counted; the interface has none.
    private static ContentOutline? Read(XmlSchemaParticle? particle) => particle switch
    {
        XmlSchemaElement element => new Element(element, element.MinOccurs, element.MaxOccurs),
        XmlSchemaChoice choice => new Choice(ItemsOf(choice), choice.MinOccurs, choice.MaxOccurs),
        XmlSchemaGroupBase group => new Sequence(ItemsOf(group), group.MinOccurs, group.MaxOccurs),
        _ => null,
    };

    private static ContentOutline[] ItemsOf(XmlSchemaGroupBase group) =>
        [.. group.Items.Cast<XmlSchemaParticle>().Select(Read).OfType<ContentOutline>()];

    /// <summary>An element.</summary>
    internal sealed record Element(XmlSchemaElement Declaration, decimal Least, decimal Most) : ContentOutline(Least, Most);

    /// <summary>One after the other.</summary>
    internal sealed record Sequence(ContentOutline[] Items, decimal Least, decimal Most) : ContentOutline(Least, Most);

    /// <summary>One of them.</summary>
    internal sealed record Choice(ContentOutline[] Items, decimal Least, decimal Most) : ContentOutline(Least, Most);
}
