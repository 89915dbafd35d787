using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Schemas.Coverage;
using Schemas.Generation;
using Schemas.Infoset;

namespace Schemas.Tests.Coverage;

internal sealed partial class SchemaCoverageTest
{
    private static readonly XmlQualifiedName Message = new("EnrollEncounterRequest", "https://cpms.example/ns/exchange/1.0/");

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Load();

    [Test]
    public void All_valid_samples_together_show_every_element_choice_and_code()
    {
        SchemaCoverage coverage = Of(new SampleGenerator(Catalog, 1).Valid(Message));
        Assert.That(coverage.Missing.Where(item => item.Kind != CoverageKind.Facet && !IsFixed(item)), Is.Empty);
    }

    [Test]
    public void The_smallest_sample_alone_leaves_much_unseen()
    {
        SchemaCoverage coverage = Of(new SampleGenerator(Catalog, 1).Valid(Message).Take(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(coverage.Missing, Has.Member(new CoverageItem(CoverageKind.Element, "PersonType/PersonName")));
            Assert.That(coverage.Seen, Contains.Key(new CoverageItem(CoverageKind.Element, "EnrollEncounterRequestType/MessageHeader")));
        }
    }

    [Test]
    public void A_value_at_its_limit_is_seen()
    {
        var limit = new CoverageItem(CoverageKind.Facet, "ShortTextType maxLength 80");
        string document = Encoding.UTF8.GetString(new SampleGenerator(Catalog, 1).Valid(Message).First().Document.Span);
        string longest = Source().Replace(document, "<cpms:EncounterSourceSystemText>" + new string('x', 80) + "<");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of([new GeneratedSample(Message.Name, "below", Encoding.UTF8.GetBytes(document), null)]).Seen, Does.Not.ContainKey(limit));
            Assert.That(Of([new GeneratedSample(Message.Name, "at", Encoding.UTF8.GetBytes(longest), null)]).Seen, Does.ContainKey(limit));
        }
    }

    [Test]
    public void Kept_counts_are_added()
    {
        SchemaCoverage first = Of(new SampleGenerator(Catalog, 1).Valid(Message).Take(1));
        SchemaCoverage second = Of(new SampleGenerator(Catalog, 1).Valid(Message).Skip(1).Take(1));
        byte[] kept = Encoding.UTF8.GetBytes(CoverageFile.Write(first).ToJsonString());
        second.Merge(CoverageFile.Read(kept));
        var header = new CoverageItem(CoverageKind.Element, "EnrollEncounterRequestType/MessageHeader");
        Assert.That(second.Seen[header], Is.EqualTo(2));
    }

    [Test]
    public void Messages_that_do_not_count_are_passed_over()
    {
        var coverage = new SchemaCoverage(Catalog, [Message]);
        using var infoset = XmlInfoset.Read("<a/>"u8.ToArray(), InfosetLimits.Default);
        Assert.That(coverage.Add(infoset.Root), Is.False);
    }

    // Written as the rules want them, whatever other codes the list has.
    private static bool IsFixed(CoverageItem item) => item.Place.StartsWith("BinaryHashFunctionCode", StringComparison.Ordinal);

    private static SchemaCoverage Of(IEnumerable<GeneratedSample> samples)
    {
        var coverage = new SchemaCoverage(Catalog, [Message]);
        foreach (GeneratedSample sample in samples)
        {
            using var infoset = XmlInfoset.Read(sample.Document, InfosetLimits.Default);
            coverage.Add(infoset.Root);
        }

        return coverage;
    }

    [GeneratedRegex("<cpms:EncounterSourceSystemText>[^<]*<", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Source();
}
