using System.Xml.Linq;

namespace Schemas.Tests.Xsd;

/// <summary>
/// Derives the reference form of the exchange schema, the one that the rules of NIEM ask for, from the wire form. The mapping is the table
/// in <c>docs/STANDARDS.md</c>.
/// </summary>
internal static class ReferenceForm
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private static readonly Dictionary<string, string> Heads = new(StringComparer.Ordinal)
    {
        ["PersonAugmentation"] = "nc:PersonAugmentationPoint",
        ["SignatureImage"] = "biom:BiometricImageAbstract",
    };

    public static XElement Of(XElement wireForm)
    {
        var form = new XElement(wireForm);
        form.Elements(Xs + "import").Attributes("schemaLocation").Remove();
        foreach (var element in form.Elements(Xs + "element"))
        {
            Allow(element);
        }

        foreach (var type in form.Elements(Xs + "complexType").ToList())
        {
            Open(type, form);
        }

        return form;
    }

    private static void Allow(XElement element)
    {
        element.SetAttributeValue("nillable", "true");
        element.SetAttributeValue("substitutionGroup", Heads.GetValueOrDefault(element.Attribute("name")!.Value));
    }

    private static void Open(XElement type, XElement form)
    {
        var extension = type.Descendants(Xs + "extension").Single();
        if (extension.Parent?.Name == Xs + "simpleContent")
        {
            extension.Add(new XElement(Xs + "attributeGroup", new XAttribute("ref", "structures:SimpleObjectAttributeGroup")));
        }
        else if (extension.Attribute("base")?.Value == "structures:ObjectType")
        {
            string point = type.Attribute("name")!.Value[..^"Type".Length] + "AugmentationPoint";
            extension.Element(Xs + "sequence")!.Add(new XElement(Xs + "element", new XAttribute("ref", "cpms:" + point),
                new XAttribute("minOccurs", "0"), new XAttribute("maxOccurs", "unbounded")));
            form.Add(AugmentationPoint(point, type.Attribute("name")!.Value));
        }
    }

    private static XElement AugmentationPoint(string name, string type) => new(Xs + "element",
        new XAttribute("name", name),
        new XAttribute("abstract", "true"),
        new XElement(Xs + "annotation",
            new XElement(Xs + "documentation", $"An augmentation point for {type}.")));
}
