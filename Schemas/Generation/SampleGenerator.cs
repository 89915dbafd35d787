using System.Globalization;
using System.Xml;
using System.Xml.Schema;

namespace Schemas.Generation;

/// <summary>Makes messages from the bundled schemas: valid ones that show all that may stand, and invalid ones with one fault each.</summary>
/// <param name="catalog">The schemas.</param>
/// <param name="seed">Where all invented values follow from: the same seed, the same files.</param>
public sealed class SampleGenerator(SchemaCatalog catalog, int seed)
{
    private readonly SchemaOutlines _outlines = new(catalog.Set);
    private readonly Dictionary<string, string> _prefixes = SchemaPrefixes.Of(catalog.Set);

    /// <summary>Valid samples of a message: the smallest, the largest, each branch of each choice, each code of each list.</summary>
    /// <param name="name">The name of the message.</param>
    /// <exception cref="ArgumentException">There is no such message.</exception>
    public IEnumerable<GeneratedSample> Valid(XmlQualifiedName name)
    {
        XmlSchemaElement root = Root(name);
        yield return Sample(root, "minimal", Selection.Minimal);
        yield return Sample(root, "maximal", Selection.Maximal);
        var places = new PlaceFinder(_outlines).Find(root);
        foreach ((string branch, IReadOnlySet<ContentOutline> wanted) in places.Branches())
        {
            yield return Sample(root, "choice-" + branch, Selection.Maximal with { Wanted = wanted });
        }

        int count = 0;
        foreach (ListGroup group in places.Lists())
        {
            for (int number = count == 0 ? 1 : 0; number < group.Longest; number++)
            {
                string sampleCase = string.Create(CultureInfo.InvariantCulture, $"codes-{++count:D3}");
                yield return Sample(root, sampleCase, new Selection { Wanted = group.LongerThan(number), CodeNumber = number });
            }
        }
    }

    /// <summary>Invalid samples of a message, each with one fault and the code that it must raise.</summary>
    /// <param name="name">The name of the message.</param>
    /// <exception cref="ArgumentException">There is no such message.</exception>
    public IEnumerable<GeneratedSample> Invalid(XmlQualifiedName name)
    {
        XmlSchemaElement root = Root(name);
        return SampleFaults.OfSchema(Build(root, Selection.Minimal)).Concat(SampleFaults.OfRules(Build(root, Selection.Maximal)))
            .Select(fault => new GeneratedSample(name.Name, fault.Case, new SampleText(fault.Root, _prefixes).Write(isCommented: false), fault.Code));
    }

    /// <summary>A blank to fill in: all that may stand, each element explained.</summary>
    /// <param name="name">The name of the message.</param>
    /// <exception cref="ArgumentException">There is no such message.</exception>
    public GeneratedSample Blank(XmlQualifiedName name)
    {
        SampleNode root = Build(Root(name), Selection.Maximal);
        return new GeneratedSample(name.Name, "blank", new SampleText(root, _prefixes).Write(isCommented: true), null);
    }

    private XmlSchemaElement Root(XmlQualifiedName name) =>
        catalog.Set.GlobalElements[name] as XmlSchemaElement ?? throw new ArgumentException($"There is no message {name.Name}.", nameof(name));

    private GeneratedSample Sample(XmlSchemaElement root, string sampleCase, Selection selection) =>
        new(root.QualifiedName.Name, sampleCase, new SampleText(Build(root, selection), _prefixes).Write(isCommented: false), null);

    private SampleNode Build(XmlSchemaElement root, Selection selection) => new SampleBuilder(_outlines, new ValueMaker(seed), selection).Build(root);
}
