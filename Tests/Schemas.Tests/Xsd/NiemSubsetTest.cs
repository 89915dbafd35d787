using System.Xml.Linq;

namespace Schemas.Tests.Xsd;

/// <summary>The subset only omits and tightens: every component is in the model, with the same base, in the same order.</summary>
public sealed class NiemSubsetTest
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    // Our own elements, and where in the model they stand.
    private static readonly Dictionary<string, string> OurElements = new(StringComparer.Ordinal)
    {
        ["cpms:PersonAugmentation"] = "nc:PersonAugmentationPoint",
        ["cpms:SignatureImage"] = "biom:BiometricImageAbstract",
    };

    private static IEnumerable<string> Paths => Catalog.Documents
        .Where(document => document.Path.StartsWith("niem/", StringComparison.Ordinal)).Select(document => document.Path);

    [TestCaseSource(nameof(Paths))]
    public void Has_elements_of_the_model_with_their_types(string path)
    {
        var model = NiemInventory.ReadOrIgnore();

        using var scope = Assert.EnterMultipleScope();
        foreach (var (name, element) in Components(path, model, "element"))
        {
            Assert.That(model.Find("element", name)?.Type, Is.EqualTo(element.Attribute("type")?.Value), name);
        }
    }

    [TestCaseSource(nameof(Paths))]
    public void Has_object_types_of_the_model_with_their_base_and_order(string path)
    {
        var model = NiemInventory.ReadOrIgnore();

        using var scope = Assert.EnterMultipleScope();
        foreach (var (name, type) in Components(path, model, "complexType"))
        {
            var original = model.Find("complexType", name);
            Assert.That(original?.Base, Is.EqualTo(type.Descendants(Xs + "extension").SingleOrDefault()?.Attribute("base")?.Value), name);
            Assert.That(Positions(type, original, model), Is.Ordered.And.None.EqualTo(-1), name);
        }
    }

    [TestCaseSource(nameof(Paths))]
    public void Has_simple_types_of_the_model_with_no_more_codes(string path)
    {
        var model = NiemInventory.ReadOrIgnore();

        using var scope = Assert.EnterMultipleScope();
        foreach (var (name, type) in Components(path, model, "simpleType"))
        {
            var original = model.Find("simpleType", name);
            Assert.That(type.Element(Xs + "restriction")?.Attribute("base")?.Value, Is.EqualTo(original?.Base).Or.Null, name);
            Assert.That(Values(type, "enumeration"), Is.SubsetOf(original?.Codes ?? []), name);
            Assert.That(type.Element(Xs + "union")?.Attribute("memberTypes")?.Value.Split(' ') ?? [], Is.SubsetOf(original?.Members ?? []), name);
            Assert.That(Facets(type), Is.EqualTo(original is { Codes.Count: 0, Members.Count: 0 } ? original.Content : string.Empty), name);
        }
    }

    private static IEnumerable<(string Name, XElement Component)> Components(string path, NiemInventory model, string kind)
    {
        var document = Catalog.Find(path)!; // the paths come from the catalogue
        string prefix = model.NamespaceByPrefix.Single(pair => pair.Value == document.TargetNamespace).Key;
        using var reader = SafeXml.Open(document.Bytes);
        return [.. XElement.Load(reader).Elements(Xs + kind).Select(node => ($"{prefix}:{node.Attribute("name")!.Value}", node))];
    }

    // The members of a choice stand in one place of the model, in any order.
    private static IEnumerable<int> Positions(XElement type, NiemComponent? original, NiemInventory model) =>
        type.Descendants(Xs + "element").Select(node => PositionOf(node.Attribute("ref")!.Value, original, model));

    private static int PositionOf(string element, NiemComponent? original, NiemInventory model)
    {
        var places = original?.Elements.ToList() ?? [];
        for (string? name = element; name is not null; name = model.Find("element", name)?.Substitutes ?? OurElements.GetValueOrDefault(name))
        {
            if (places.IndexOf(name) is >= 0 and var position)
            {
                return position;
            }
        }

        return -1;
    }

    private static IEnumerable<string> Values(XElement type, string facet) =>
        type.Descendants(Xs + facet).Select(node => node.Attribute("value")!.Value);

    private static string Facets(XElement type) => string.Join(' ', (type.Element(Xs + "restriction")?.Elements() ?? [])
        .Where(node => node.Name != Xs + "annotation" && node.Name != Xs + "enumeration")
        .Select(node => $"{node.Name.LocalName}={node.Attribute("value")!.Value}"));
}
