using Biometrics.Itl.Dictionary;
using Biometrics.Itl.Xml;
using Biometrics.Itl.Xml.Codecs;
using Biometrics.Itl.Xml.Templating;

namespace Biometrics.Tests.Itl.Xml.Published;

/// <summary>Every element that the writer can write is one of the EBTS 10.0 schema set, at its place, as often as it may stand, with values that it may have.</summary>
public sealed class WriterAgainstPublishedSchemaTest
{
    // What a card may say, and what it should not.
    private static readonly string[] Values =
    [
        "", "-1", "0", "00", "1", "01", "2", "7", "9", "10", "41", "42", "99", "100", "180", "181", "255", "359", "360", "999", "1000", "99999", "1.5", "-0.5", "+3", "1e3", " 1",
        "X", "x", "A B", "\u00e9", "20261119", "20261301", "20261119101112Z", "Y", "N", "S", "U", "00FF", "QUJD", "DOE,JOHN", "0500", "EBTS 10.0", "10,10-20,10-20,20", "AR-123456789",
        .. TableRows.Read("Xml/Templating/values.tsv").SelectMany(row => row[5].Split('|')).Distinct(StringComparer.Ordinal),
    ];

    private static readonly Lazy<PublishedSchema> Inventory = new(PublishedSchema.Load);

    private static PublishedSchema Schema => Inventory.Value;

    private static IEnumerable<int> RecordTypes => Enumerable.Range(1, 99).Where(type => XmlTemplates.Find(type) is not null);

    [OneTimeSetUp]
    public static void NeedsTheInventory() => _ = Inventory.Value;

    [TestCaseSource(nameof(RecordTypes))]
    public void Elements_stand_where_the_schema_has_them(int recordType)
    {
        using var scope = Assert.EnterMultipleScope();
        foreach ((TemplateNode node, string path) in Nodes(recordType))
        {
            CheckChildren(node, path, Schema.ContentOf(Schema.TypeOf(NameOf(node))));
        }
    }

    [TestCaseSource(nameof(RecordTypes))]
    public void What_the_schema_demands_is_demanded(int recordType)
    {
        using var scope = Assert.EnterMultipleScope();
        foreach ((TemplateNode node, string path) in Nodes(recordType).Where(one => one.Node.Codec is null))
        {
            foreach (Particle particle in Schema.ContentOf(Schema.TypeOf(NameOf(node))).Where(particle => !particle.MayBeEmpty))
            {
                CheckDemanded(node, path, particle);
            }
        }
    }

    [TestCaseSource(nameof(RecordTypes))]
    public void Values_are_of_the_types_of_the_schema(int recordType)
    {
        using var scope = Assert.EnterMultipleScope();
        foreach ((TemplateNode node, string path) in Nodes(recordType))
        {
            foreach (string text in Texts(node))
            {
                Assert.That(Schema.Allows(Schema.TypeOf(NameOf(node)), text), Is.True, $"{path}: {text}");
            }
        }
    }

    private static IEnumerable<string> Texts(TemplateNode node)
    {
        IEnumerable<string> fixedTexts = new[] { node.Constant, node.Default }.OfType<string>();
        IEnumerable<string> written = node.Codec is XmlCodec { IsBinary: false, IsComposite: false } codec
            ? Values.SelectMany(value => codec.Write(node.Name, value) ?? []).Where(item => item.Name == node.Name).Select(item => item.Text).OfType<string>()
            : [];
        return fixedTexts.Concat(written);
    }

    private static void CheckChildren(TemplateNode parent, string path, IReadOnlyList<Particle> content)
    {
        int at = 0;
        foreach (TemplateNode child in parent.Children)
        {
            string name = NameOf(child);
            int found = at;
            while (found < content.Count && !content[found].Holds(name, Schema))
            {
                found++;
            }

            Assert.That(found, Is.LessThan(content.Count), $"{path}: {name} is not there, or too late");
            if (found == content.Count)
            {
                continue;
            }

            at = found;
            Assert.That(child.Most, Is.LessThanOrEqualTo(content[found].MostOf(name, Schema)), $"{path}: {name} stands too often");
            Assert.That(
                child.Names.Where(other => other.Uri != XmlElementName.Any).All(other => content[found].Holds(other.ToString(), Schema)), Is.True, $"{path}: another name of {name}");
        }
    }

    // A choice is met by a child that always stands, or by several of which one has to.
    private static void CheckDemanded(TemplateNode parent, string path, Particle particle)
    {
        List<TemplateNode> children = [.. parent.Children.Where(child => !child.IsReadOnly && particle.Holds(NameOf(child), Schema))];
        Assert.That(children, Is.Not.Empty, $"{path}: nothing for a demanded {Said(particle)}");
        if (children.Count == 0)
        {
            return;
        }

        Assert.That(children.Exists(child => child.IsRequired) || children.TrueForAll(child => child.IsOneOf), Is.True, $"{path}: {Said(particle)} is not demanded");
        foreach ((string name, int least) in particle.NeededWith(NameOf(children[0]), Schema))
        {
            Assert.That(children.Exists(child => (NameOf(child) == name || Schema.Substitutes(NameOf(child), name)) && (child.Least >= least || child.IsOneOf)), Is.True, $"{path}: {name} has to stand {least} times");
        }
    }

    private static string Said(Particle particle) => particle.Kind == Particle.Element ? particle.Name : string.Join('|', particle.Parts.Select(Said));

    private static string NameOf(TemplateNode node) => node.Name.ToString();

    private static IEnumerable<(TemplateNode Node, string Path)> Nodes(int recordType) => Nodes(XmlTemplates.Find(recordType)!, ""); // only types that have one are asked

    private static IEnumerable<(TemplateNode Node, string Path)> Nodes(TemplateNode node, string path)
    {
        string own = path + "/" + node.Name.Local;
        return node.Children.SelectMany(child => Nodes(child, own)).Prepend((node, own));
    }
}
