using System.Collections.Frozen;
using System.Xml.Schema;
using Schemas;
using Schemas.Infoset;

namespace Gateway.Soap.Mtom;

/// <summary>The elements whose content is base64Binary by their schema: the only ones that XOP may take out of a document.</summary>
public sealed class BinaryElements
{
    private readonly FrozenSet<XmlName> _names;

    private BinaryElements(FrozenSet<XmlName> names) => _names = names;

    /// <summary>No elements: replies are never split.</summary>
    public static BinaryElements None { get; } = new([]);

    /// <summary>Those of the bundled schemas.</summary>
    /// <param name="catalog">The schemas.</param>
    public static BinaryElements Of(SchemaCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new BinaryElements(catalog.Set.GlobalElements.Values.OfType<XmlSchemaElement>()
            .Where(element => element.ElementSchemaType is { TypeCode: XmlTypeCode.Base64Binary })
            .Select(element => new XmlName(element.QualifiedName.Namespace, element.QualifiedName.Name))
            .ToFrozenSet());
    }

    /// <summary>Whether an element's content is base64Binary.</summary>
    /// <param name="name">The element.</param>
    public bool Contains(XmlName name) => _names.Contains(name);
}
