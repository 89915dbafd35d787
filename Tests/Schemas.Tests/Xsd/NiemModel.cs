using System.Xml.Linq;
using System.Xml.Schema;

namespace Schemas.Tests.Xsd;

/// <summary>
/// The whole NIEM model as schemas, with its substitution groups, written from the inventory. Attributes are left out, and what other
/// namespaces would bring is of any type: no message of ours uses either.
/// </summary>
internal sealed class NiemModel(NiemInventory inventory)
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    public void AddTo(XmlSchemaSet set)
    {
        foreach (var (prefix, targetNamespace) in inventory.NamespaceByPrefix)
        {
            using var reader = Document(prefix, targetNamespace).CreateReader();
            _ = set.Add(targetNamespace, reader);
        }
    }

    private XElement Document(string prefix, string targetNamespace) => new(Xs + "schema",
        new XAttribute("targetNamespace", targetNamespace),
        inventory.NamespaceByPrefix.Select(pair => new XAttribute(XNamespace.Xmlns + pair.Key, pair.Value)),
        new XAttribute(XNamespace.Xmlns + "xs", Xs.NamespaceName),
        inventory.NamespaceByPrefix.Where(pair => pair.Key != prefix)
            .Select(pair => new XElement(Xs + "import", new XAttribute("namespace", pair.Value))),
        inventory.Components.Where(component => component.Prefix == prefix).Select(Declaration),
        prefix == "structures" ? AttributeGroup() : null);

    private static XElement AttributeGroup() =>
        new(Xs + "attributeGroup", new XAttribute("name", "SimpleObjectAttributeGroup"));

    private XElement? Declaration(NiemComponent component) => component.Kind switch
    {
        "element" => Element(component),
        "complexType" => IsSimpleContent(component.Name) ? SimpleContentType(component) : ObjectType(component),
        "simpleType" => SimpleType(component),
        _ => null,
    };

    private XElement Element(NiemComponent component) => new(Xs + "element",
        new XAttribute("name", component.LocalName),
        component.IsAbstract ? new XAttribute("abstract", "true") : new XAttribute("nillable", "true"),
        inventory.FindType(component.Type) is null ? null : new XAttribute("type", component.Type),
        component.Substitutes is { } head && inventory.Find("element", head) is not null
            ? new XAttribute("substitutionGroup", head) : null);

    private XElement ObjectType(NiemComponent component)
    {
        var content = new XElement(Xs + "sequence", component.Elements
            .Where(name => inventory.Find("element", name) is not null)
            .Select(name => new XElement(Xs + "element", new XAttribute("ref", name),
                new XAttribute("minOccurs", "0"), new XAttribute("maxOccurs", "unbounded"))));
        bool isKnown = component.Base is { } name && inventory.FindType(name) is not null;
        return Named("complexType", component,
            component.Prefix == "structures" ? new XAttribute("abstract", "true") : null,
            isKnown ? new XElement(Xs + "complexContent", Extension(component, content)) : content);
    }

    private static XElement SimpleContentType(NiemComponent component) =>
        Named("complexType", component, new XElement(Xs + "simpleContent", Extension(component)));

    private static XElement Extension(NiemComponent component, params object[] content) =>
        new(Xs + "extension", new XAttribute("base", component.Base!), content); // asked for before

    private static XElement SimpleType(NiemComponent component) => component switch
    {
        { Members.Count: > 0 } => Named("simpleType", component,
            new XElement(Xs + "union", new XAttribute("memberTypes", string.Join(' ', component.Members)))),
        { Base: { } name } => Named("simpleType", component,
            new XElement(Xs + "restriction", new XAttribute("base", name), Facets(component))),
        _ => Named("simpleType", component, new XElement(Xs + "list", new XAttribute("itemType", "xs:string"))),
    };

    private static IEnumerable<XElement> Facets(NiemComponent component)
    {
        if (component.Codes.Count > 0)
        {
            return component.Codes.Select(code => Facet("enumeration", code));
        }

        return component.Content.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(facet => facet.Split('=', 2)).Select(facet => Facet(facet[0], facet[1]));
    }

    private static XElement Facet(string name, string value) => new(Xs + name, new XAttribute("value", value));

    private static XElement Named(string kind, NiemComponent component, params object?[] content) =>
        new(Xs + kind, new XAttribute("name", component.LocalName), content);

    private bool IsSimpleContent(string type)
    {
        string? name = type;
        while (inventory.Find("complexType", name) is { Base: { } above })
        {
            name = above;
        }

        return name.StartsWith("xs:", StringComparison.Ordinal) || inventory.Find("simpleType", name) is not null;
    }
}
