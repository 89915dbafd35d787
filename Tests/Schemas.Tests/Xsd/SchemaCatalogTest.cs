using System.Diagnostics;
using System.Xml.Linq;

namespace Schemas.Tests.Xsd;

public sealed class SchemaCatalogTest
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static IEnumerable<string> Paths => Catalog.Documents.Select(document => document.Path);

    [Test]
    public void Compiles_without_anything_from_outside() => Assert.That(Catalog.Set.IsCompiled, Is.True);

    [Test]
    public void Holds_each_namespace_once() =>
        Assert.That(Catalog.Documents.Select(document => document.TargetNamespace), Is.Unique);

    [Test]
    public void Does_not_find_what_is_not_there() => Assert.That(Catalog.Find("exchange/1.0/other.xsd"), Is.Null);

    [TestCaseSource(nameof(Paths))]
    public void Names_the_namespace_that_the_document_declares(string path)
    {
        var document = Catalog.Find(path)!; // the path comes from the catalogue

        Assert.That(Root(document).Attribute("targetNamespace")?.Value, Is.EqualTo(document.TargetNamespace));
    }

    [TestCaseSource(nameof(Paths))]
    public void Resolves_each_import_inside_the_bundle(string path)
    {
        var document = Catalog.Find(path)!; // the path comes from the catalogue
        var here = new Uri("bundle:/" + path);

        using var scope = Assert.EnterMultipleScope();
        foreach (var import in Root(document).Elements(Xs + "import"))
        {
            string location = new Uri(here, import.Attribute("schemaLocation")!.Value).AbsolutePath[1..];
            Assert.That(Catalog.Find(location)?.TargetNamespace, Is.EqualTo(import.Attribute("namespace")?.Value), location);
        }
    }

    [Test]
    public void Loads_in_a_moment()
    {
        long start = Stopwatch.GetTimestamp();

        _ = SchemaCatalog.Load();

        Assert.That(Stopwatch.GetElapsedTime(start).TotalMilliseconds, Is.LessThan(1500), "150 ms on a quiet machine, ten times that on a busy one");
    }

    private static XElement Root(SchemaDocument document)
    {
        using var reader = SafeXml.Open(document.Bytes);
        return XElement.Load(reader);
    }
}
