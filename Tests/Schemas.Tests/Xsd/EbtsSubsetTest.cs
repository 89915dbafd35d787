using System.Xml.Linq;

namespace Schemas.Tests.Xsd;

/// <summary>The subset of EBTS 10.0 only omits: elements have the types, types the bases, the codes and the order of the inventory.</summary>
public sealed class EbtsSubsetTest
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private const string Cut = "\u2026";

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static IEnumerable<string> Paths => Catalog.Documents.Select(document => document.Path)
        .Where(path => path.StartsWith("itl/", StringComparison.Ordinal) || path.StartsWith("ebts/", StringComparison.Ordinal));

    [TestCaseSource(nameof(Paths))]
    public void Has_elements_of_the_inventory_with_their_types(string path)
    {
        var rows = Inventory(path);

        using var scope = Assert.EnterMultipleScope();
        foreach (XElement element in Components(path, "element"))
        {
            string name = element.Attribute("name")!.Value;
            Assert.That(rows.GetValueOrDefault(("element", name))?[3], Is.EqualTo(OfFacts(element.Attribute("type")!.Value)).Or.EqualTo(OfFacts(element.Attribute("type")!.Value).Replace("biom:", "ansi-nist:", StringComparison.Ordinal)), name);
        }
    }

    [TestCaseSource(nameof(Paths))]
    public void Has_types_of_the_inventory_with_base_order_and_occurrence(string path)
    {
        var rows = Inventory(path);

        using var scope = Assert.EnterMultipleScope();
        foreach (XElement type in Components(path, "complexType").Where(type => type.Descendants(Xs + "extension").Any()))
        {
            string name = type.Attribute("name")!.Value;
            string[] row = rows[("complexType", name)];
            string original = Same(row[4]);
            Assert.That(Same(row[3]), Is.EqualTo("extension " + OfFacts(type.Descendants(Xs + "extension").Single().Attribute("base")!.Value)), name);
            int at = 0;
            foreach (XElement part in type.Descendants(Xs + "element").Where(part => part.Parent!.Name == Xs + "sequence" && part.Parent.Parent!.Name == Xs + "extension"))
            {
                string member = part.Attribute("ref")!.Value;
                int place = original.IndexOf(member + "[", at, StringComparison.Ordinal);
                bool isMemberOfAHead = original.IndexOf(member + "[", StringComparison.Ordinal) < 0;
                Assert.That(place >= 0 || isMemberOfAHead, Is.True, $"{name}/{member}");
                at = Math.Max(at, place);
                if (place >= 0 && original[..place].Count(sign => sign == '{') == original[..place].Count(sign => sign == '}'))
                {
                    Assert.That(original[(place + member.Length)..], Does.StartWith(Occurrence(part)), $"{name}/{member}");
                }
            }
        }
    }

    [TestCaseSource(nameof(Paths))]
    public void Has_codes_of_the_inventory_only(string path)
    {
        var rows = Inventory(path);

        using var scope = Assert.EnterMultipleScope();
        foreach (XElement type in Components(path, "simpleType").Where(type => type.Descendants(Xs + "enumeration").Any()))
        {
            string name = type.Attribute("name")!.Value;
            string[] codes = rows[("simpleType", name)][4].Replace("enum=", "", StringComparison.Ordinal).Split('|');
            string[] ours = [.. type.Descendants(Xs + "enumeration").Select(code => code.Attribute("value")!.Value)];

            // The inventory cuts its two longest lists: as far as it goes, ours is the same.
            Assert.That(codes[^1] == Cut ? ours[..(codes.Length - 1)] : ours, Is.SubsetOf(codes), name);
        }
    }

    private static string Occurrence(XElement part) =>
        $"[{part.Attribute("minOccurs")?.Value ?? "1"}..{part.Attribute("maxOccurs")?.Value ?? "1"}]";

    private static string OfFacts(string name) => name.StartsWith("xs:", StringComparison.Ordinal) ? "xsd:" + name[3..] : name;

    private static string Same(string text) => text.Replace("ansi-nist:", "biom:", StringComparison.Ordinal);

    private static Dictionary<(string Kind, string Name), string[]> Inventory(string path)
    {
        string file = Path.Combine(RepositoryFolders.Facts, "ebts10.tsv");
        if (!File.Exists(file))
        {
            Assert.Ignore("the inventory of EBTS 10.0 is not beside the project");
        }

        string space = Catalog.Find(path)!.TargetNamespace; // the paths come from the catalogue
        return File.ReadLines(file).Select(line => (line + "\t\t").Split('\t')).Where(row => row[0] == space).ToDictionary(row => (row[1], row[2]));
    }

    private static IEnumerable<XElement> Components(string path, string kind)
    {
        using var reader = SafeXml.Open(Catalog.Find(path)!.Bytes); // the paths come from the catalogue
        return [.. XElement.Load(reader).Elements(Xs + kind)];
    }
}
