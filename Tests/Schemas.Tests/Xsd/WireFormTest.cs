using System.Xml.Linq;

namespace Schemas.Tests.Xsd;

/// <summary>What typed clients of every stack can take, and what the naming rules of NIEM ask of our own schema.</summary>
public sealed class WireFormTest
{
    private const string Messages = "exchange/1.0/messages.xsd";

    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static IEnumerable<string> Paths => Catalog.Documents.Select(document => document.Path);

    private static IEnumerable<string> Stems => Names(Messages, "element")
        .Where(name => name.EndsWith("Response", StringComparison.Ordinal))
        .Select(name => name[..^"Response".Length]);

    [TestCaseSource(nameof(Paths))]
    public void Has_nothing_that_typed_clients_cannot_take(string path)
    {
        var root = Root(path);
        string[] refused = ["any", "anyAttribute", "include", "redefine", "all", "group", "key", "keyref", "unique", "notation"];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(root.Descendants().Where(node => refused.Contains(node.Name.LocalName, StringComparer.Ordinal)), Is.Empty);
        Assert.That(root.Descendants(Xs + "element").Attributes().Select(a => a.Name.LocalName),
            Has.None.EqualTo("substitutionGroup").And.None.EqualTo("abstract").And.None.EqualTo("nillable")
                .And.None.EqualTo("default").And.None.EqualTo("fixed"));
        Assert.That(root.Descendants().Where(IsType).Where(type => type.Attribute("name") is null), Is.Empty, "types without a name");
    }

    // The elements are used by reference, so they are qualified anyway; PHP and gSOAP go by this attribute alone.
    [TestCaseSource(nameof(Paths))]
    public void Says_that_elements_are_qualified(string path) =>
        Assert.That(Root(path).Attribute("elementFormDefault")?.Value, Is.EqualTo("qualified"));

    [TestCaseSource(nameof(Paths))]
    public void Documents_each_component_and_each_code(string path)
    {
        var components = Root(path).DescendantsAndSelf()
            .Where(node => node.Attribute("name") is not null || node.Name == Xs + "enumeration" || node.Name == Xs + "schema");

        var silent = components.Where(node => string.IsNullOrWhiteSpace(
            node.Element(Xs + "annotation")?.Element(Xs + "documentation")?.Value));

        Assert.That(silent.Select(node => (node.Attribute("name") ?? node.Attribute("value"))?.Value), Is.Empty);
    }

    [TestCaseSource(nameof(Paths))]
    public void Has_no_two_names_that_differ_by_case_only(string path)
    {
        var names = Names(path, "element").Concat(Names(path, "complexType")).Concat(Names(path, "simpleType"))
            .Distinct(StringComparer.Ordinal);

        Assert.That(names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1), Is.Empty);
    }

    [Test]
    public void Uses_elements_by_reference_only() =>
        Assert.That(Root(Messages).Elements().Descendants(Xs + "element").Where(e => e.Attribute("ref") is null), Is.Empty);

    [Test]
    public void Names_types_as_the_rules_of_niem_ask()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Names(Messages, "complexType"), Is.All.EndsWith("Type").And.None.EndsWith("SimpleType"));
        Assert.That(Names(Messages, "simpleType"), Is.All.EndsWith("SimpleType"));
    }

    [TestCaseSource(nameof(Stems))]
    public void Begins_each_message_with_the_header_and_each_answer_with_its_outcome(string stem)
    {
        string[] answer = ["cpms:MessageHeader", "cpms:ResponseCategoryCode", $"cpms:{stem}OutcomeCode"];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Content(stem + "ResponseType").Take(3), Is.EqualTo(answer));
        if (stem != "DeliverAnswer")
        {
            Assert.That(Content(stem + "RequestType").First(), Is.EqualTo("cpms:MessageHeader"));
        }
    }

    [Test]
    public void Tells_each_message_on_its_page()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "messages.md"));

        Assert.That(Stems.Where(stem => !page.Contains($"| `{stem}` |", StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<string> Content(string type) => Root(Messages).Elements(Xs + "complexType")
        .Single(node => node.Attribute("name")?.Value == type)
        .Descendants(Xs + "element").Select(node => node.Attribute("ref")!.Value);

    private static bool IsType(XElement node) => node.Name == Xs + "complexType" || node.Name == Xs + "simpleType";

    private static IEnumerable<string> Names(string path, string kind) =>
        Root(path).Elements(Xs + kind).Select(node => node.Attribute("name")!.Value);

    private static XElement Root(string path)
    {
        using var reader = SafeXml.Open(Catalog.Find(path)!.Bytes); // the paths come from the catalogue
        return XElement.Load(reader);
    }
}
