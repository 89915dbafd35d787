using System.Xml.Linq;
using System.Xml.Schema;

namespace Schemas.Tests.Xsd;

/// <summary>What the wire form accepts, the whole NIEM 6.0 model accepts with the reference form of our schema.</summary>
public sealed class ReferenceFormTest
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    private static readonly Lazy<XmlSchemaSet> WholeModel = new(CompileWholeModel);

    [Test]
    public void Is_kept_for_partners_who_want_it()
    {
        string folder = Path.Combine(RepositoryFolders.Root, "artifacts", "reference-form");
        _ = Directory.CreateDirectory(folder);

        ReferenceForm.Of(WireForm()).Save(Path.Combine(folder, "messages.xsd"));

        Assert.That(new FileInfo(Path.Combine(folder, "messages.xsd")).Length, Is.GreaterThan(100_000));
    }

    [Test]
    public void Puts_our_elements_where_the_model_has_a_head()
    {
        var form = ReferenceForm.Of(WireForm());

        Assert.That(form.Elements(Xs + "element").Attributes("substitutionGroup").Select(head => head.Value),
            Is.EquivalentTo(["nc:PersonAugmentationPoint", "biom:BiometricImageAbstract"]));
    }

    [Test]
    public void Ends_every_object_type_in_its_augmentation_point()
    {
        var form = ReferenceForm.Of(WireForm());

        var last = form.Elements(Xs + "complexType")
            .Where(type => type.Descendants(Xs + "extension").Single().Attribute("base")?.Value == "structures:ObjectType")
            .Select(type => type.Descendants(Xs + "element").Last().Attribute("ref")?.Value);

        Assert.That(last, Is.Not.Empty.And.All.EndsWith("AugmentationPoint"));
    }

    [Test]
    [Property("Acceptance", "M-142")]
    public void Accepts_every_valid_sample_with_the_whole_model()
    {
        Assert.That(ValidDocuments().Where(file => FirstProblem.Of(File.ReadAllBytes(file), WholeModel.Value) is not null), Is.Empty);
    }

    [TestCase("EnrollEncounter/element-of-another-namespace")]
    [TestCase("EnrollEncounter/unknown-finger-position")]
    [TestCase("EnrollEncounter/birth-date-not-a-date")]
    [TestCase("StartForeignQuery/unknown-country")]
    public void Refuses_with_the_whole_model_what_the_model_does_not_know(string sample)
    {
        string? problem = FirstProblem.Of(File.ReadAllBytes(Path.Combine(RepositoryFolders.Samples, sample, "request.xml")), WholeModel.Value);

        Assert.That(problem, Is.Not.Null);
    }

    private static XmlSchemaSet CompileWholeModel()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        new NiemModel(NiemInventory.ReadOrIgnore()).AddTo(set);
        using var reader = ReferenceForm.Of(WireForm()).CreateReader();
        _ = set.Add(null, reader);
        set.Compile();
        return set;
    }

    private static XElement WireForm()
    {
        using var reader = SafeXml.Open(Catalog.Find("exchange/1.0/messages.xsd")!.Bytes); // every bundle has it
        return XElement.Load(reader);
    }

    // What NGI sends is EBTS 10.0, which stands on another release of NIEM, as IXM does.
    private static IEnumerable<string> ValidDocuments() =>
        Directory.GetFiles(RepositoryFolders.Samples, "*.xml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("receiveResponse", StringComparison.Ordinal) && !RepositoryFolders.IsOfProfile(file))
            .Where(file => Path.GetFileName(file) == "reply.xml"
                || File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "expected.txt")).StartsWith("valid", StringComparison.Ordinal));
}
