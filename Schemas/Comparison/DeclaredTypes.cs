using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Schemas.Comparison;

/// <summary>What the schemas say of an element: its type, whether the order inside has a meaning, whether its values come from a list.</summary>
internal sealed class DeclaredTypes(XmlSchemaSet set)
{
    // A name is a person's value however it is spelled; what stands in these elements is never shown.
    private static readonly HashSet<string> Personal = new(StringComparer.Ordinal) { "Person", "Biometric", "ContactInformation" };

    /// <summary>Whether the model lets the children stand in any order. Nothing is known of an element without declaration, so its order counts.</summary>
    public bool IsOrderFree(XName name) => TypeOf(name) is XmlSchemaComplexType type
        && type.ContentTypeParticle is XmlSchemaAll or XmlSchemaChoice { MaxOccurs: > 1 };

    /// <summary>Whether two values mean the same by the type of their element: <c>1.0</c> and <c>1</c>, <c>true</c> and <c>1</c>.</summary>
    public bool AreEqual(XName name, string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        if (TypeOf(name)?.Datatype is not { } datatype || datatype.TypeCode is XmlTypeCode.QName or XmlTypeCode.Notation)
        {
            return false;
        }

        try
        {
            var names = new NameTable();
            return Equals(datatype.ParseValue(one, names, null), datatype.ParseValue(other, names, null));
        }
        catch (XmlSchemaException)
        {
            return false;
        }
    }

    /// <summary>Whether a value may be shown: a code of a list, and not in an element about a person.</summary>
    public bool IsShown(XElement element) =>
        HasCodes(TypeOf(element.Name)) && !element.AncestorsAndSelf().Any(step => Personal.Contains(step.Name.LocalName));

    private static bool HasCodes(XmlSchemaType? type)
    {
        for (; type is not null; type = type.BaseXmlSchemaType)
        {
            if (Validation.Values.FacetChain.FacetsOf(type)?.OfType<XmlSchemaEnumerationFacet>().Any() == true)
            {
                return true;
            }
        }

        return false;
    }

    private XmlSchemaType? TypeOf(XName name) =>
        (set.GlobalElements[new XmlQualifiedName(name.LocalName, name.NamespaceName)] as XmlSchemaElement)?.ElementSchemaType;
}
